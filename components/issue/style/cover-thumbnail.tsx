import type { CoverRole } from "@/lib/typeset/cover-lines";
import { COVER_TEMPLATES } from "@/lib/typeset/cover-templates";
import type { CoverZone } from "@/lib/typeset/cover-zones";
import type { HouseStyle } from "@/lib/typeset/style";
import styles from "./cover.module.css";

/** Drawn at this width; all else of a template is shares of it. A4 in pt, so that sizes are the template's own. */
const WIDTH = 595;

export interface CoverThumbnailProps {
  readonly template: HouseStyle["cover"]["template"];
  readonly paper: HouseStyle["paper"];
  readonly title: string;
  readonly hasEmblem: boolean;
}

/** A cover in small: its rules, tints and title; other lines are bars. */
export function CoverThumbnail({ template, paper, title, hasEmblem }: CoverThumbnailProps) {
  const { zones, rules, fills, emblem } = COVER_TEMPLATES[template];
  const height = (WIDTH * paper.height) / paper.width;
  const [across, down] = [(share: number) => share * WIDTH, (share: number) => share * height];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.thumbnail} aria-hidden="true">
      {fills.map(({ x, y, width, height: tall, tint }) => (
        <rect
          key={`${x} ${y}`}
          x={across(x)}
          y={down(y)}
          width={across(width)}
          height={down(tall)}
          opacity={tint}
        />
      ))}
      {rules.map(({ x1, y1, x2, y2, width }) => (
        <line
          key={`${x1} ${y1} ${x2} ${y2}`}
          x1={across(x1)}
          y1={down(y1)}
          x2={across(x2)}
          y2={down(y2)}
          stroke="currentColor"
          strokeWidth={Math.max(width, 3)}
        />
      ))}
      {hasEmblem && (
        <circle
          cx={across(alongIn(emblem))}
          cy={down(emblem.y + emblem.height / 2)}
          r={(down(emblem.height) / 2) * 0.8}
          fill="none"
          stroke="currentColor"
          strokeWidth="6"
        />
      )}
      {zones.map((zone) => (
        <Zone key={`${zone.x} ${zone.y}`} zone={zone} title={title} across={across} down={down} />
      ))}
    </svg>
  );
}

const alongIn = ({ x, width, align }: { x: number; width: number; align: string }) =>
  x + width * (align === "center" ? 0.5 : align === "right" ? 0.75 : 0.25);

interface ZoneProps {
  readonly zone: CoverZone;
  readonly title: string;
  readonly across: (share: number) => number;
  readonly down: (share: number) => number;
}

const SHOWN = [
  "institution",
  "label",
  "classification",
  "title",
  "titleEn",
  "sponsor",
] as const satisfies readonly CoverRole[];
/** How long a bar is, of its zone. */
const BAR = {
  institution: 0.6,
  label: 0.45,
  classification: 0.7,
  title: 1,
  titleEn: 0.5,
  sponsor: 0.7,
} as const;

function Zone({ zone, title, across, down }: ZoneProps) {
  const [left, width] = [across(zone.x), across(zone.width)];
  const roles = SHOWN.filter((role) => zone.looks[role]);
  let y = zone.grows === "up" ? down(zone.y + zone.height) - roles.length * 26 : down(zone.y);
  return roles.map((role) => {
    const look = zone.looks[role]!;
    const anchor = look.align === "center" ? 0.5 : look.align === "right" ? 1 : 0;
    if (role === "title") {
      const upright = zone.upright && Array.from(title).length <= 8;
      const letters = Array.from(title);
      const size = upright
        ? Math.min(look.size, down(zone.height * 0.75) / letters.length)
        : Math.min(look.size, width / Math.max(letters.length, 1));
      const top = y + (zone.grows === "middle" ? size * 0.3 : 0);
      y = top + (upright ? letters.length * size * 1.1 + 30 : size * 1.4);
      return (
        <g key={role} fontSize={size} fontWeight="bold" className={styles.thumbnailTitle}>
          {upright ? (
            letters.map((letter, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: letters are their place
              <text key={at} x={left + width / 2} y={top + (at + 1) * size * 1.1} textAnchor="middle">
                {letter}
              </text>
            ))
          ) : (
            <text
              x={left + width * anchor}
              y={top + size}
              textAnchor={anchor === 0.5 ? "middle" : anchor === 1 ? "end" : "start"}
            >
              {title}
            </text>
          )}
        </g>
      );
    }
    const bar = width * BAR[role];
    const shown = (
      <rect
        key={role}
        x={left + (width - bar) * anchor}
        y={y + 4}
        width={bar}
        height={Math.max(8, look.size * 0.6)}
        opacity="0.45"
      />
    );
    y += 26;
    return shown;
  });
}
