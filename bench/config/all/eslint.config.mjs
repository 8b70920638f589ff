import { lint } from "../eslint.mjs";

export default lint({
	"@typescript-eslint/no-floating-promises": "error",
	"@typescript-eslint/no-misused-promises": "error",
	"@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
	"@typescript-eslint/await-thenable": "error",
	"@typescript-eslint/only-throw-error": "error",
	"@typescript-eslint/prefer-promise-reject-errors": "error",
	"no-async-promise-executor": "error",
	"no-promise-executor-return": "error",
	"no-unsafe-finally": "error",
	"no-await-in-loop": "error",
});
