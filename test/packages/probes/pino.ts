import type { Logger } from "pino";

export function logged(logger: Logger) {
	logger.fatal("a"); // writes log
	logger.error("a"); // writes log
	logger.warn("a"); // writes log
	logger.info("a"); // writes log
	logger.debug("a"); // writes log
	logger.trace("a"); // writes log
	logger.silent("a"); // writes log
	logger.child({ part: "a" }); // pure
}
