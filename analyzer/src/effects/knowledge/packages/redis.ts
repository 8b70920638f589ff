import { MAKES, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const SINGLE: KnownCall = { ...sends("cache", "rw"), connection: true };

/** Commands are pipelined, so that one connection serves many at once, except for those that wait or watch. They are members of one large type. */
export const redis: PackageKnowledge = {
	names: ["redis", "@redis/client"],
	calls: {
		...each(
			"",
			"get mGet exists ttl pTTL type strLen getRange hGet hGetAll hmGet hKeys hVals hLen hExists lRange lLen lIndex " +
				"sMembers sIsMember sCard zRange zRangeWithScores zScore zRank zCard zCount keys scan hScan dbSize ping",
			sends("cache", "r", { refine: "transaction" }),
		),
		...each(
			"",
			"set setEx pSetEx setNX mSet append incr incrBy decr decrBy getSet getDel getEx unlink expire pExpire expireAt " +
				"persist rename hSet hSetNX hDel hIncrBy lPush rPush lPop rPop lRem lTrim lSet sAdd sRem sPop zAdd zRem zIncrBy " +
				"zRemRangeByScore zRemRangeByRank xAdd flushAll flushDb del",
			sends("cache", "w", { refine: "transaction" }),
		),
		publish: sends("queue", "w", { refine: "transaction" }),
		eval: sends("cache", "rw", { refine: "transaction" }),
		...each("default", "connect watch unwatch select subscribe quit", SINGLE),
		blPop: SINGLE,
		"default.multi": { gives: "new", throws: true },
		"default.exec": sends("cache", "rw", { receiver: "writes" }),
		createClient: MAKES,
	},
};
