"use client";

import { type RefObject, useEffect, useState } from "react";

export interface InnerSize {
  readonly width: number;
  readonly height: number;
}

const UNMEASURED: InnerSize = { width: 0, height: 0 };

/** Inner size of an element, CSS pixels, whole ones; 0 until it is measured. */
export function useInnerSize(ref: RefObject<HTMLElement | null>): InnerSize {
  const [size, setSize] = useState(UNMEASURED);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
