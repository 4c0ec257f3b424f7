import { type ThemeConfig, theme } from "antd";
import { THEME_CLASS } from "./theme-names";

/** Paper, ink, and the editor's red pencil. The dark values keep each colour's part and its contrast. */
const LIGHT = {
  paper: "#FAF8F3",
  sheet: "#FFFFFF",
  ink: "#1D1F23",
  secondInk: "#5B616B",
  faintInk: "#686E78",
  hairline: "#E6E1D6",
  /** Outline of what can be typed into, to be found without searching. */
  outline: "#CFC8B8",
  indigo: "#2F4B66",
  vermilion: "#A8322A",
  pine: "#35654A",
  ochre: "#8A5A0B",
  indigoLine: "#C3D0DC",
  vermilionLine: "#E3BDB9",
  pineLine: "#BFD6C8",
  ochreLine: "#E5D3AC",
  indigoTint: "#E8EDF2",
  indigoTintHover: "#DAE2EA",
  vermilionTint: "#F8EAE8",
  pineTint: "#E7F0EA",
  ochreTint: "#F7EEDC",
};

const DARK: typeof LIGHT = {
  paper: "#16181B",
  sheet: "#1E2125",
  ink: "#E8E5DE",
  secondInk: "#A9AEB6",
  faintInk: "#969BA4",
  hairline: "#33373D",
  outline: "#4A5058",
  indigo: "#8DB0D2",
  vermilion: "#E58A80",
  pine: "#82BB9B",
  ochre: "#D9AE62",
  indigoLine: "#3D5065",
  vermilionLine: "#5E3A36",
  pineLine: "#35513F",
  ochreLine: "#57472A",
  indigoTint: "#26323E",
  indigoTintHover: "#2E3D4C",
  vermilionTint: "#3B2624",
  pineTint: "#22322A",
  ochreTint: "#362C1B",
};

const SANS =
  '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

/** Antd's tokens for the desk. */
export function deskTheme(dark: boolean): ThemeConfig {
  const colour = dark ? DARK : LIGHT;
  // White on indigo by day, ink on light indigo by night.
  const onSolid = dark ? "#16181B" : "#FFFFFF";
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: THEME_CLASS },
    hashed: false,
    token: {
      colorPrimary: colour.indigo,
      colorInfo: colour.indigo,
      colorLink: colour.indigo,
      colorSuccess: colour.pine,
      colorWarning: colour.ochre,
      colorError: colour.vermilion,
      colorSuccessText: colour.pine,
      colorWarningText: colour.ochre,
      colorErrorText: colour.vermilion,
      colorPrimaryBg: colour.indigoTint,
      colorPrimaryBgHover: colour.indigoTintHover,
      colorInfoBg: colour.indigoTint,
      colorErrorBg: colour.vermilionTint,
      colorSuccessBg: colour.pineTint,
      colorWarningBg: colour.ochreTint,
      colorPrimaryBorder: colour.indigoLine,
      colorInfoBorder: colour.indigoLine,
      colorErrorBorder: colour.vermilionLine,
      colorSuccessBorder: colour.pineLine,
      colorWarningBorder: colour.ochreLine,
      colorBgLayout: colour.paper,
      colorBgContainer: colour.sheet,
      colorBgElevated: colour.sheet,
      colorText: colour.ink,
      colorTextHeading: colour.ink,
      colorTextSecondary: colour.secondInk,
      colorTextTertiary: colour.faintInk,
      colorTextDescription: colour.secondInk,
      colorTextPlaceholder: colour.faintInk,
      colorTextLightSolid: onSolid,
      colorBorder: colour.outline,
      colorBorderSecondary: colour.hairline,
      colorSplit: colour.hairline,
      borderRadius: 6,
      borderRadiusLG: 6,
      borderRadiusSM: 4,
      fontFamily: SANS,
      fontSize: 14,
      lineHeight: 22 / 14,
      padding: 16,
      margin: 16,
    },
    components: {
      // A radius equal to the general one is not written out by antd 6.6, and the alert then has none.
      Alert: { borderRadius: 6.01, withDescriptionIconSize: 20, withDescriptionPadding: "16px" },
      Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", primaryColor: onSolid },
      Card: { headerFontSize: 14, bodyPadding: 16 },
      Table: { headerBg: "transparent", headerSplitColor: "transparent", cellPaddingBlock: 12 },
      Tabs: { horizontalMargin: "0 0 16px 0" },
      Tooltip: { colorTextLightSolid: dark ? colour.ink : "#FFFFFF" },
      Form: { itemMarginBottom: 20, verticalLabelPadding: "0 0 4px" },
    },
  };
}
