/** The writer named in brackets at the end of the last paragraph: （本报记者 …报道）, （…）. */

const REPORTER = /(?:记者|通讯员|报道|采写|撰文|供稿|整理|编译|作者|文\/|文／)/;
/** The commonest family names, most of the people's and the double ones. */
const FAMILY_NAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庞樊兰殷施洪翟安颜倪牛鲁葛俞柳岳梅舒";
const SENTENCE_END = /[。！？”]$/;

/** undefined unless the text ends in brackets that name a writer. `certain` where a word says so. */
export function readClosingByline(text: string): { byline: string; certain: boolean } | undefined {
  const tail = text.slice(-80);
  const match = /[（(]([^（）()]{2,60})[）)]。?$/.exec(tail);
  const inside = match?.[1]?.trim();
  if (!match || !inside || !SENTENCE_END.test(tail.slice(0, match.index))) return undefined;
  if (REPORTER.test(inside) && !/[。；]/.test(inside)) return { byline: inside, certain: true };
  const names = inside.split(/[\s、]+/);
  const allNames =
    names.length <= 3 &&
    names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && FAMILY_NAMES.includes(name[0] ?? ""));
  return allNames ? { byline: inside, certain: false } : undefined;
}
