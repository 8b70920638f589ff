/** Paths of files that are tests, or something else that runs on data of its own. */
const TEST_FILE =
	/(?:[._-](?:test|tests|spec|e2e|cy|stories|bench)\.[cm]?[jt]sx?$)|[\\/](?:__tests__|__mocks__|e2e|cypress|seeds?|migrations?)[\\/]/i;
/** `test/` near the file itself: further up it may be where somebody keeps the whole project. */
const TEST_FOLDER = /[\\/](?:tests?|specs?)[\\/](?:[^\\/]+[\\/])?[^\\/]+$/i;

export function isTestPath(path: string): boolean {
	return TEST_FILE.test(path) || TEST_FOLDER.test(path);
}
