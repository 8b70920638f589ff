/**
 * Paths of files that are tests, tools of the project, or something else that runs on data of its own. They are those below the root of the
 * file's project, with a slash in front: what lies above says nothing about it.
 */

/** What nobody could take for anything but a test. */
const TEST_FILE = /\.(?:test|spec)\.[cm]?[jt]sx?$|[\\/]__tests__[\\/]/;
/** The same in other words, and what prepares or imitates data. */
const LIKE_A_TEST =
	/(?:[._-](?:test|tests|spec|e2e|cy|stories|bench)\.[cm]?[jt]sx?$)|[\\/](?:__tests__|__mocks__|e2e|cypress|seeds?|migrations?)[\\/]/i;
/** A program for trying something out is called `load-test.ts` as well as a test is. */
const NOT_RUN = /(?:\.stories|-tests?|-bench)\.[cm]?[jt]sx?$|[\\/](?:seeds?|migrations?)[\\/]/i;
/** `test/` near the file itself: further up it may be where somebody keeps the whole project. */
const TEST_FOLDER = /[\\/](?:tests?|specs?)[\\/](?:[^\\/]+[\\/])?[^\\/]+$/i;

/** Files that are only type-checked, as those of tsd and of Vitest are. */
const TYPE_TEST = /\.(?:test-d|spec-d)\.[cm]?tsx?$|[\\/](?:tests?-d|test-types|type-tests?|typetests?)[\\/]/;

/** Whether the file is only type-checked: nothing in it ever runs. */
export function isTypeTest(path: string): boolean {
	return TYPE_TEST.test(path);
}

/** Whether the order and the errors of the file's code matter to nobody but its author: tests, seeds, migrations. */
export function isTestPath(path: string): boolean {
	return isTestByName(path) || LIKE_A_TEST.test(path) || TEST_FOLDER.test(path);
}

/** What stands in for something in tests, in a file beside the code: `test-utils.ts`, `mocks.ts`. */
const TEST_SUPPORT =
	/[\\/](?:(?:tests?|testing|spec)[._-]?(?:utils?|helpers?|support|setup|doubles?)|mocks?|fakes?|stubs?)(?:[\\/]|\.[cm]?[jt]sx?$)/i;

/** Whether what the file declares is there for tests alone. */
export function isForTests(path: string): boolean {
	return isTestPath(path) || TEST_SUPPORT.test(path);
}

/** Whether it is a test runner that runs the file, rather than somebody who fills a database or looks at a component. */
export function isRunAsTest(path: string): boolean {
	return isTestPath(path) && !NOT_RUN.test(path);
}

/** Whether the file is surely a test. A migration or a seed is none: it goes over as many rows as there are. */
export function isTestByName(path: string): boolean {
	return TEST_FILE.test(path);
}

/** What somebody runs by hand, or once, on data that he knows. */
const BY_HAND = /[\\/](?:scripts?|tools?|benchmarks?|fixtures|backfills?|codemods?)[\\/]/i;
/** What builds or sets up the project itself. */
const BUILD_FILE =
	/\.config\.[cm]?[jt]s$|[\\/](?:gulpfile|gruntfile|jakefile|esbuild|rollup|webpack|build|postinstall|prebuild|release)\.[cm]?[jt]s$/i;

/** Whether the file is a tool for the project itself rather than a part of what it makes. */
export function isToolOfProject(path: string): boolean {
	return BY_HAND.test(path) || BUILD_FILE.test(path);
}
