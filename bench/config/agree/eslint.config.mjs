import { lint } from "../eslint.mjs";
import { theirRules } from "./rules.mjs";

export default lint(theirRules);
