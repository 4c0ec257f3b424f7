/** 本刊讯, 本报记者 in a reprint speak of the paper it is taken from. */
import { checkPatterns } from "../pattern-rule";

export const checkSelfReference = checkPatterns([
  {
    rule: "self-reference",
    pattern:
      /本(?:报|刊|网|台|社)(?=讯|记者|评论员|特约|通讯员|编辑(?!部)|北京|上海|广州|综合)|本(?:报|刊|杂志)(?!告|价|登|载|到|名|道|送|批|请|销|考|备|表|案|物|建|户|编辑部)/g,
    kinds: ["text", "item", "byline", "title", "note"],
  },
]);
