import { createClient } from "redis";

const redis = createClient(); // pure

export async function reads() {
	await redis.get("a"); // reads cache, promise
	await redis.mGet(["a"]); // reads cache, promise
	await redis.exists("a"); // reads cache, promise
	await redis.ttl("a"); // reads cache, promise
	await redis.pTTL("a"); // reads cache, promise
	await redis.type("a"); // reads cache, promise
	await redis.strLen("a"); // reads cache, promise
	await redis.getRange("a", 0, 1); // reads cache, promise
	await redis.hGet("a", "b"); // reads cache, promise
	await redis.hGetAll("a"); // reads cache, promise
	await redis.hmGet("a", ["b"]); // reads cache, promise
	await redis.hKeys("a"); // reads cache, promise
	await redis.hVals("a"); // reads cache, promise
	await redis.hLen("a"); // reads cache, promise
	await redis.hExists("a", "b"); // reads cache, promise
	await redis.lRange("a", 0, 1); // reads cache, promise
	await redis.lLen("a"); // reads cache, promise
	await redis.lIndex("a", 0); // reads cache, promise
	await redis.sMembers("a"); // reads cache, promise
	await redis.sIsMember("a", "b"); // reads cache, promise
	await redis.sCard("a"); // reads cache, promise
	await redis.zRange("a", 0, 1); // reads cache, promise
	await redis.zRangeWithScores("a", 0, 1); // reads cache, promise
	await redis.zScore("a", "b"); // reads cache, promise
	await redis.zRank("a", "b"); // reads cache, promise
	await redis.zCard("a"); // reads cache, promise
	await redis.zCount("a", 0, 1); // reads cache, promise
	await redis.keys("a"); // reads cache, promise
	await redis.scan("0"); // reads cache, promise
	await redis.hScan("a", "0"); // reads cache, promise
	await redis.dbSize(); // reads cache, promise
	await redis.ping(); // reads cache, promise
}

export async function writes() {
	await redis.set("a", "b"); // writes cache, promise
	await redis.setEx("a", 1, "b"); // writes cache, promise
	await redis.pSetEx("a", 1, "b"); // writes cache, promise
	await redis.setNX("a", "b"); // writes cache, promise
	await redis.mSet(["a", "b"]); // writes cache, promise
	await redis.append("a", "b"); // writes cache, promise
	await redis.incr("a"); // writes cache, promise
	await redis.incrBy("a", 1); // writes cache, promise
	await redis.decr("a"); // writes cache, promise
	await redis.decrBy("a", 1); // writes cache, promise
	await redis.getSet("a", "b"); // writes cache, promise
	await redis.getDel("a"); // writes cache, promise
	await redis.getEx("a", { type: "EX", value: 1 }); // writes cache, promise
	await redis.unlink("a"); // writes cache, promise
	await redis.expire("a", 1); // writes cache, promise
	await redis.pExpire("a", 1); // writes cache, promise
	await redis.expireAt("a", 1); // writes cache, promise
	await redis.persist("a"); // writes cache, promise
	await redis.rename("a", "b"); // writes cache, promise
	await redis.hSet("a", "b", "c"); // writes cache, promise
	await redis.hSetNX("a", "b", "c"); // writes cache, promise
	await redis.hDel("a", "b"); // writes cache, promise
	await redis.hIncrBy("a", "b", 1); // writes cache, promise
	await redis.lPush("a", "b"); // writes cache, promise
	await redis.rPush("a", "b"); // writes cache, promise
	await redis.lPop("a"); // writes cache, promise
	await redis.rPop("a"); // writes cache, promise
	await redis.lRem("a", 0, "b"); // writes cache, promise
	await redis.lTrim("a", 0, 1); // writes cache, promise
	await redis.lSet("a", 0, "b"); // writes cache, promise
	await redis.sAdd("a", "b"); // writes cache, promise
	await redis.sRem("a", "b"); // writes cache, promise
	await redis.sPop("a"); // writes cache, promise
	await redis.zAdd("a", { score: 1, value: "b" }); // writes cache, promise
	await redis.zRem("a", "b"); // writes cache, promise
	await redis.zIncrBy("a", 1, "b"); // writes cache, promise
	await redis.zRemRangeByScore("a", 0, 1); // writes cache, promise
	await redis.zRemRangeByRank("a", 0, 1); // writes cache, promise
	await redis.xAdd("a", "*", { b: "c" }); // writes cache, promise
	await redis.flushAll(); // writes cache, promise
	await redis.flushDb(); // writes cache, promise
	await redis.del("a"); // writes cache, promise
	await redis.publish("a", "b"); // writes queue, promise
	await redis.eval("return 1"); // uses cache, promise
}

export async function connections() {
	await redis.connect(); // uses cache, promise, connection
	await redis.blPop("a", 1); // uses cache, promise, connection
	await redis.watch("a"); // uses cache, promise, connection
	await redis.unwatch(); // uses cache, promise, connection
	await redis.select(1); // uses cache, promise, connection
	await redis.subscribe("a", () => {}); // uses cache, connection, partial
	await redis.quit(); // uses cache, promise, connection
	await redis.multi().incr("a").expire("a", 1).exec(); // uses cache, promise, connection
}
