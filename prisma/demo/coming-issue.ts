/** Articles of the issue in the making: one at every status, as an office finds its desk on a Monday. */
import type { ArticleData } from "@/lib/document/issue";
import { article, h1, lead, list, p, table, to } from "./write";

/** How far the seed takes an article through the reviews. */
export type Stage = "draft" | "returned" | "first" | "second" | "final" | "accepted" | "rejected";

export interface ComingArticle {
  readonly stage: Stage;
  /** Title of the section of the published issue it is placed under; absent, it waits unplaced. */
  readonly under?: string;
  readonly data: ArticleData;
}

export const comingArticles: readonly ComingArticle[] = [
  {
    stage: "accepted",
    under: "重要文件",
    data: article(
      {
        title: "省人社厅：工学一体化教师研修计划",
        headline: ["关于实施2026年工学一体化教师研修计划的通知"],
        source: "省人力资源社会保障厅网站",
        releasedOn: "2026-07-02",
        tags: ["师资队伍", "政策"],
      },
      to("各技工院校："),
      p(
        "为提升教师工学一体化教学能力，决定实施2026年研修计划。全年计划举办12期，每期不少于80学时，面向专业课教师、教学管理人员和企业兼职教师。",
      ),
      h1("一、研修内容"),
      lead(
        "（一）课程转化。",
        "围绕典型工作任务分析、学习情境设计、工作页编写开展训练，每名学员完成一个可以实施的学习任务。",
      ),
      lead(
        "（二）课堂实施。",
        "采取分组试讲、录像回看、同行互评等方式，提高任务导入、过程指导和成果展示能力。",
      ),
      h1("二、组织安排"),
      table("2026年下半年研修班安排", [
        "班次|主题|时间|地点|名额",
        "第1期|机电类|8月10日—19日|明湖技师学院|40",
        "第2期|交通类|8月21日—30日|南屏交通技师学院|40",
        "第3期|信息类|10月12日—21日|西塘轻工技师学院|45",
      ]),
    ),
  },
  {
    stage: "accepted",
    under: "课程改革",
    data: article(
      {
        title: "活页式教材的“活”与“页”",
        source: "职业教育观察",
        releasedOn: "2026-06-18",
        tags: ["课程改革", "教材"],
      },
      p(
        "活页式教材推行数年，一些学校的做法是把原来的教材拆开重新装订，换了装帧，没换内容。真正的“活”，在于任务可以替换、数据可以更新、难度可以选择。",
      ),
      p(
        "一门课的活页教材是否合格，有三个检验办法：企业工艺一改，能否在一周内替换对应的页；学生基础不同，能否抽取不同的页组成各自的路径；课程结束后，学生填写过的页能否装订成自己的作品集。",
      ),
    ),
  },
  {
    stage: "final",
    under: "校园实践",
    data: article(
      { title: "宿舍里的技能角", source: "明湖技师学院网站", releasedOn: "2026-06-30", tags: ["学生工作"] },
      p(
        "晚上七点半，3号宿舍楼一层的技能角准时亮灯。焊台、示波器、面包板一字排开，值班的是高年级学生。技能角不打卡、不考核，却常常座无虚席。",
      ),
      p(
        "学生处统计，上学期技能角共开放86个晚上，接待学生2140人次，完成小制作312件，其中17件参加了校级创新作品展。",
      ),
    ),
  },
  {
    stage: "second",
    under: "热点动态",
    data: article(
      { title: "全市技工院校招生咨询周启动", source: "明湖日报", releasedOn: "2026-07-06", tags: ["招生"] },
      p(
        "7月5日，全市技工院校招生咨询周启动，19所院校在市民中心设置咨询台，并同步开通线上直播。今年全市技工院校计划招生1.86万人，比去年增加6.3%，其中先进制造类专业占42%。",
      ),
      list("1.", "7月5日至11日，现场咨询；", "7月12日至20日，网上填报；", "8月5日前，公布第一批录取结果。"),
    ),
  },
  {
    stage: "first",
    under: "区域产业",
    data: article(
      { title: "预制构件产业带来的新工种", source: "区域经济周刊", releasedOn: "2026-07-10", tags: ["产业"] },
      p(
        "随着装配式建筑比例提高，构件深化设计、模具装调、灌浆连接等岗位需求快速增长。上半年，全市6家构件企业发布技能岗位410个，实际到岗不足六成。",
      ),
      p(
        "企业反映，最缺的是既懂图纸、又懂施工、还会操作设备的“三懂”技工。北川城市建设技工学校已与其中2家企业共建灌浆实训区。",
      ),
    ),
  },
  {
    stage: "returned",
    under: "名家观点",
    data: article(
      {
        title: "技能评价要不要“一考定终身”",
        source: "技能中国论坛",
        releasedOn: "2026-05-28",
        tags: ["技能评价"],
      },
      p(
        "有人主张用一次考试决定技能等级，理由是公平、省事；也有人主张以日常工作业绩为主，理由是真实、可持续。两种主张都有道理，也都有漏洞。",
      ),
      p("较为可行的办法，是把考试当作门槛，把业绩当作台阶：门槛保证底线，台阶体现成长。"),
    ),
  },
  {
    stage: "draft",
    under: "重要文件",
    data: article(
      {
        title: "市教育局：校企合作项目申报",
        headline: ["关于组织申报2026年校企合作示范项目的通知"],
        tags: ["校企合作"],
      },
      to("各有关院校："),
      p(
        "为深化产教融合，现组织开展2026年校企合作示范项目申报工作。申报项目应当具有稳定的合作基础，合作时间不少于2年，并有明确的人才培养成果。",
      ),
    ),
  },
  {
    stage: "draft",
    data: article(
      { title: "暑期教师企业实践随笔", byline: "教师来稿", tags: ["师资队伍"] },
      p("七月的车间像一口热锅。带队的师傅递来一副手套，说：“先看三天，再动手。”三天里，我重新学会了当学生。"),
    ),
  },
  {
    stage: "rejected",
    data: article(
      {
        title: "某品牌实训设备使用体验",
        source: "设备厂商来稿",
        releasedOn: "2026-06-01",
        tags: ["实训基地"],
      },
      p("本文介绍某品牌实训设备的主要功能与采购渠道，设备操作简便、外形美观，欢迎各院校选用。"),
    ),
  },
];
