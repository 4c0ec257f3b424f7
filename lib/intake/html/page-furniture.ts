/** Lines that sites add above and below a text, told by their words. */
import { inlineText } from "../../document/blocks";
import type { TakeNote } from "../report";
import type { PagePiece } from "./read-element";

const FURNITURE =
  /^[（(【[《>·•\s]*(?:扫一?扫|扫码|长按|识别(?:下方)?二维码|分享到|分享至|分享|打印|打印本页|关闭窗口|关闭|【?字体|字号|上一[篇条]|下一[篇条]|相关(?:链接|阅读|新闻|推荐|文章|稿件|附件下载)|热[点门](?:推荐|新闻|文章|阅读)|推荐阅读|精彩推荐|延伸阅读|猜你喜欢|点击(?:查看|阅读|关注|上方|蓝字)|阅读原文|点赞|在看|收藏|广告$|打开APP|返回(?:顶部|首页|列表)|版权(?:所有|声明)|免责声明|责任编辑|责编|值班编辑|(?:编辑|审核|校对|编审|监制|排版)[：:|丨]|(?:欢迎)?关注(?:我们|公众号)|微信公众号|更多精彩|预览时标签不可点|原创$|您(?:的|当前的?)?位置|当前位置|首页 ?[>›]|主办单位|京ICP备|[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]公网安备|(?:点击|浏览|阅读|访问)(?:量|数|次数|率)?[：:]|我要(?:纠错|评论|打印))/;
const LONGEST = 80;

export function isFurnitureText(text: string): boolean {
  return text.length <= LONGEST && FURNITURE.test(text);
}

/** Without the site's lines; after 相关阅读 and its like nothing of the article comes any more but running text. */
export function dropFurniture(pieces: readonly PagePiece[], note: TakeNote): PagePiece[] {
  const isFurniture = pieces.map((piece) => piece.kind === "text" && isFurnitureText(flatText(piece)));
  const lastText = pieces.findLastIndex(
    (piece, index) =>
      !isFurniture[index] && (piece.kind !== "text" || /[。！？；：”）]$/.test(flatText(piece))),
  );
  return pieces.filter((piece, index) => {
    const isRelated =
      piece.kind === "text" && index > lastText && isFurniture.slice(lastText + 1, index).includes(true);
    if (!isFurniture[index] && !isRelated) return true;
    note("page-part-dropped", piece.line, piece.kind === "text" ? { before: flatText(piece) } : {});
    return false;
  });
}

function flatText(piece: PagePiece): string {
  return piece.kind === "text" ? inlineText(piece.content).replace(/\s+/g, " ").trim() : "";
}
