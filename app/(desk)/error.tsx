"use client";

/** Inside the frame, so that the way on is in sight. */
export { default } from "@/app/error";
