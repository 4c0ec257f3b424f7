/** The demo journal's published issue: four departments, fourteen articles, written for the purpose. */
import type { Block } from "@/lib/document/blocks";
import { toDocument } from "@/lib/document/convert";
import type { IssueData } from "@/lib/document/issue";
import { graduatesChart, trainingHall } from "./images";
import { craftsmanship, lowAltitude, newEnergy, productivity } from "./industry";
import { competition, policyQuestions, programmes, teachers, workstations } from "./policy";
import { artificialIntelligence, graduates, modular, trainingCentre, vocationalPath } from "./reform";
import { h1, list, p } from "./write";

const statement: Block[] = [
  h1("一、办刊宗旨"),
  p(
    "《明湖职教参考》是明湖技师学院编印的内部学习资料，汇集职业教育政策、教学改革、校园实践和产业发展信息，供全院教职工学习交流。",
  ),
  h1("二、内容板块"),
  list(
    "(1)",
    "政策速递：各级部门出台的职业教育政策与动态；",
    "教改前沿：课程、教材、教法改革与校园实践；",
    "名家观点：职业教育理念与思考；",
    "产业观察：区域产业发展与岗位变化。",
  ),
  h1("三、编印与发放"),
  list(
    "1.",
    "本资料每年编印2期，面向校内教职工免费发放。",
    "本资料所载转载文章均注明来源，版权归原作者所有。",
    "来稿与建议请送职业教育研究所编辑部。",
  ),
].map((draft, index) => draft(`s${index + 1}`));

export async function publishedIssue(): Promise<IssueData> {
  const [plan, chart] = [await trainingHall(), await graduatesChart()];
  return {
    format: "fascicle-issue/1",
    journal: {
      title: "明湖职教参考",
      titleEn: "Minghu Vocational Education Digest",
      institution: "明湖技师学院",
      institutionEn: "MINGHU TECHNICIAN COLLEGE",
      sponsor: "明湖技师学院职业教育研究所",
      classification: "内部资料",
    },
    year: 2026,
    number: 1,
    label: "2026年第01期",
    serial: 9,
    coverLines: [],
    print: {
      permit: "（示例）内资准字第2026001号",
      compiler: "明湖技师学院职业教育研究所",
      printer: "明湖技师学院印刷实训中心",
      printedOn: "2026-06-10",
      copies: 300,
      recipients: "全院教职工",
    },
    statement: { title: "《明湖职教参考》说明", document: toDocument(statement) },
    masthead: {
      title: "《明湖职教参考》总编、主编和责编",
      entries: [
        { role: "总编", names: ["吴总编"] },
        { role: "主编", names: ["周主编"] },
        { role: "责编", names: ["陈责编", "林编辑"] },
      ],
    },
    contentsTitle: "目 录",
    sections: [
      {
        title: "政策速递",
        sections: [
          { title: "重要文件", sections: [], articles: [workstations, programmes, teachers] },
          { title: "热点动态", sections: [], articles: [competition, policyQuestions] },
        ],
        articles: [],
      },
      {
        title: "教改前沿",
        sections: [
          { title: "课程改革", sections: [], articles: [modular, vocationalPath, artificialIntelligence] },
          { title: "校园实践", sections: [], articles: [trainingCentre(plan), graduates(chart)] },
        ],
        articles: [],
      },
      { title: "名家观点", sections: [], articles: [craftsmanship, productivity] },
      {
        title: "产业观察",
        sections: [{ title: "区域产业", sections: [], articles: [lowAltitude, newEnergy] }],
        articles: [],
      },
    ],
    files: [plan, chart].map(({ sha256, mediaType, bytes }) => ({
      sha256,
      mediaType,
      base64: Buffer.from(bytes).toString("base64"),
    })),
  };
}
