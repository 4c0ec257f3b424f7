"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { checkStyle } from "@/lib/typeset/check-style";
import type { HouseStyle } from "@/lib/typeset/style";
import { usePlaceLabel } from "./place-label";

export interface StyleForm {
  readonly style: HouseStyle;
  readonly editable: boolean;
  /** Parts that are replaced. */
  readonly set: (change: Partial<HouseStyle>) => void;
  /** Sentences on what does not fit together, by place. */
  readonly faults: ReadonlyMap<string, string>;
}

const Context = createContext<StyleForm | undefined>(undefined);

/** The style that all fields below it show and change. */
export function StyleFormProvider({ form, children }: { form: StyleForm; children: ReactNode }) {
  return <Context value={form}>{children}</Context>;
}

export function useStyleForm(): StyleForm {
  const form = useContext(Context);
  if (!form) throw new Error("a field of a style outside its form");
  return form;
}

/** What does not fit together in a style, in sentences that name the places as the form does. */
export function useStyleFaults(style: HouseStyle): ReadonlyMap<string, string> {
  const sentence = useErrorSentence();
  const label = usePlaceLabel();
  return useMemo(
    () =>
      new Map(
        checkStyle(style).map(({ id, place, values }) => [
          place,
          sentence({ id, values: { ...values, place: label(place) } }),
        ]),
      ),
    [style, sentence, label],
  );
}
