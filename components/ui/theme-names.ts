/** What server and browser have to call by the same name. */

/** The class that carries antd's `--ant-…` variables; on <html>, so that every style sheet can use them. */
export const THEME_CLASS = "fascicle";
/** The cookie by which the server draws the first page in the colours the system asks for: "1" is dark. */
export const DARK_COOKIE = "dark";
/** "1" while the rail is folded up. */
export const RAIL_COOKIE = "rail";
