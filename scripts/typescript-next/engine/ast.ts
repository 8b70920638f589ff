/** The syntax tree's node types, kinds and guards as TypeScript defines them: the one way to them for the other folders. */
export * from "typescript/ast";
export * from "typescript/ast/is";
