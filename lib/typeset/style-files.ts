/** Stored files that a house style names by their SHA-256: they travel with the issue, and must be there to print it. */
import type { HouseStyle } from "./style";

export interface StyleFile {
  readonly sha256: string;
  readonly kind: "emblem" | "font" | "profile";
  /** Where the style names it. */
  readonly place: string;
}

const UPLOADED = /^sha256:([0-9a-f]{64})$/;

export function styleFiles({ cover, fonts, press }: HouseStyle): StyleFile[] {
  const chains = Object.entries(fonts).flatMap(([role, chain]) =>
    chain.flatMap((font): StyleFile[] => {
      const sha256 = UPLOADED.exec(font)?.[1];
      return sha256 === undefined ? [] : [{ sha256, kind: "font", place: `style.fonts.${role}` }];
    }),
  );
  return [
    ...(cover.emblem
      ? [{ sha256: cover.emblem.file, kind: "emblem", place: "style.cover.emblem" } as const]
      : []),
    ...chains,
    ...(press.profile
      ? [{ sha256: press.profile, kind: "profile", place: "style.press.profile" } as const]
      : []),
  ];
}
