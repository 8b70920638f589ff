import { lint } from "../eslint.mjs";

export default lint({ "@typescript-eslint/no-floating-promises": "error" });
