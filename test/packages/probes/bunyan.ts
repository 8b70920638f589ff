import bunyan, { createLogger } from "bunyan";

const logger = createLogger({ name: "a" }); // pure

export function logs() {
	bunyan.createLogger({ name: "a" }); // pure
	logger.child({ a: 1 }); // pure
	logger.trace("a"); // writes log
	logger.debug("a"); // writes log
	logger.info({ a: 1 }, "a"); // writes log
	logger.warn("a"); // writes log
	logger.error(new Error("a")); // writes log
	logger.fatal("a"); // writes log
}
