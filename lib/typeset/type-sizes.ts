/** Chinese sizes of type (R14; the half sizes as printing houses have them), pt. */
export const TYPE_SIZES = [
  { name: "初号", size: 42 },
  { name: "小初", size: 36 },
  { name: "一号", size: 28 },
  { name: "小一", size: 24 },
  { name: "二号", size: 21 },
  { name: "小二", size: 18 },
  { name: "三号", size: 16 },
  { name: "小三", size: 15 },
  { name: "四号", size: 14 },
  { name: "小四", size: 12 },
  { name: "五号", size: 10.5 },
  { name: "小五", size: 9 },
  { name: "六号", size: 7.5 },
  { name: "小六", size: 6.5 },
] as const;

/** 五号 for 10.5; undefined where a size has no name. */
export function sizeName(size: number): string | undefined {
  return TYPE_SIZES.find((named) => Math.abs(named.size - size) < 0.01)?.name;
}
