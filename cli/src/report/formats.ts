/** Formats that exist, the first one is the default. */
export const formats = ["pretty", "concise", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];
