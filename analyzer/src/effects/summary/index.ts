/**
 * Effect summaries: what a call may do until its promise settles, put together bottom-up from a body's own effects and
 * its callees' summaries.
 *
 * May import all other rooms but cannot-reject. May not be asked for anything but whole summaries.
 */
export { summaryOfCall, summaryOfCode, summaryOfPart } from "./call-graph.ts";
