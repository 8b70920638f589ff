import winston from "winston";

const logger = winston.createLogger({ level: "info" }); // pure

export function logged() {
	logger.error("a"); // writes log
	logger.warn("a"); // writes log
	logger.info("a"); // writes log
	logger.http("a"); // writes log
	logger.verbose("a"); // writes log
	logger.debug("a"); // writes log
	logger.silly("a"); // writes log
	logger.log("info", "a"); // writes log
	logger.child({ part: "a" }); // pure
	winston.error("a"); // writes log
	winston.warn("a"); // writes log
	winston.info("a"); // writes log
	winston.http("a"); // writes log
	winston.verbose("a"); // writes log
	winston.debug("a"); // writes log
	winston.silly("a"); // writes log
	winston.log("info", "a"); // writes log
}
