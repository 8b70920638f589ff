import { Redis } from "@upstash/redis";

const redis = new Redis({ url: "https://example.com", token: "a" }); // pure

export async function reads() {
	await redis.get("a"); // reads cache, promise
	await redis.mget("a", "b"); // reads cache, promise
	await redis.exists("a"); // reads cache, promise
	await redis.ttl("a"); // reads cache, promise
	await redis.pttl("a"); // reads cache, promise
	await redis.type("a"); // reads cache, promise
	await redis.strlen("a"); // reads cache, promise
	await redis.getrange("a", 0, 1); // reads cache, promise
	await redis.getbit("a", 0); // reads cache, promise
	await redis.bitcount("a", 0, 1); // reads cache, promise
	await redis.hget("a", "b"); // reads cache, promise
	await redis.hgetall("a"); // reads cache, promise
	await redis.hmget("a", "b"); // reads cache, promise
	await redis.hkeys("a"); // reads cache, promise
	await redis.hvals("a"); // reads cache, promise
	await redis.hlen("a"); // reads cache, promise
	await redis.hexists("a", "b"); // reads cache, promise
	await redis.hscan("a", 0); // reads cache, promise
	await redis.lrange("a", 0, 1); // reads cache, promise
	await redis.llen("a"); // reads cache, promise
	await redis.lindex("a", 0); // reads cache, promise
	await redis.lpos("a", "b"); // reads cache, promise
	await redis.smembers("a"); // reads cache, promise
	await redis.sismember("a", "b"); // reads cache, promise
	await redis.smismember("a", ["b"]); // reads cache, promise
	await redis.scard("a"); // reads cache, promise
	await redis.srandmember("a"); // reads cache, promise
	await redis.sscan("a", 0); // reads cache, promise
	await redis.zrange("a", 0, 1); // reads cache, promise
	await redis.zscore("a", "b"); // reads cache, promise
	await redis.zmscore("a", ["b"]); // reads cache, promise
	await redis.zrank("a", "b"); // reads cache, promise
	await redis.zrevrank("a", "b"); // reads cache, promise
	await redis.zcard("a"); // reads cache, promise
	await redis.zcount("a", 0, 1); // reads cache, promise
	await redis.zscan("a", 0); // reads cache, promise
	await redis.keys("a"); // reads cache, promise
	await redis.scan(0); // reads cache, promise
	await redis.dbsize(); // reads cache, promise
	await redis.ping(); // reads cache, promise
	await redis.xlen("a"); // reads cache, promise
	await redis.xrange("a", "-", "+"); // reads cache, promise
}

export async function writes() {
	await redis.set("a", "b"); // writes cache, promise
	await redis.setex("a", 1, "b"); // writes cache, promise
	await redis.psetex("a", 1, "b"); // writes cache, promise
	await redis.setnx("a", "b"); // writes cache, promise
	await redis.mset({ a: "b" }); // writes cache, promise
	await redis.msetnx({ a: "b" }); // writes cache, promise
	await redis.append("a", "b"); // writes cache, promise
	await redis.incr("a"); // writes cache, promise
	await redis.incrby("a", 1); // writes cache, promise
	await redis.incrbyfloat("a", 1); // writes cache, promise
	await redis.decr("a"); // writes cache, promise
	await redis.decrby("a", 1); // writes cache, promise
	await redis.getset("a", "b"); // writes cache, promise
	await redis.getdel("a"); // writes cache, promise
	await redis.getex("a"); // writes cache, promise
	await redis.del("a"); // writes cache, promise
	await redis.unlink("a"); // writes cache, promise
	await redis.expire("a", 1); // writes cache, promise
	await redis.pexpire("a", 1); // writes cache, promise
	await redis.expireat("a", 1); // writes cache, promise
	await redis.persist("a"); // writes cache, promise
	await redis.rename("a", "b"); // writes cache, promise
	await redis.setbit("a", 0, 1); // writes cache, promise
	await redis.hset("a", { b: "c" }); // writes cache, promise
	await redis.hmset("a", { b: "c" }); // writes cache, promise
	await redis.hsetnx("a", "b", "c"); // writes cache, promise
	await redis.hdel("a", "b"); // writes cache, promise
	await redis.hincrby("a", "b", 1); // writes cache, promise
	await redis.lpush("a", "b"); // writes cache, promise
	await redis.rpush("a", "b"); // writes cache, promise
	await redis.lpop("a"); // writes cache, promise
	await redis.rpop("a"); // writes cache, promise
	await redis.lrem("a", 0, "b"); // writes cache, promise
	await redis.ltrim("a", 0, 1); // writes cache, promise
	await redis.lset("a", 0, "b"); // writes cache, promise
	await redis.sadd("a", "b"); // writes cache, promise
	await redis.srem("a", "b"); // writes cache, promise
	await redis.spop("a"); // writes cache, promise
	await redis.smove("a", "b", "c"); // writes cache, promise
	await redis.zadd("a", { score: 1, member: "b" }); // writes cache, promise
	await redis.zincrby("a", 1, "b"); // writes cache, promise
	await redis.zrem("a", "b"); // writes cache, promise
	await redis.zremrangebyscore("a", 0, 1); // writes cache, promise
	await redis.zremrangebyrank("a", 0, 1); // writes cache, promise
	await redis.xadd("a", "*", { b: "c" }); // writes cache, promise
	await redis.xdel("a", "1"); // writes cache, promise
	await redis.xtrim("a", { strategy: "MAXLEN", threshold: 1 }); // writes cache, promise
	await redis.flushall(); // writes cache, promise
	await redis.flushdb(); // writes cache, promise
	await redis.publish("a", "b"); // writes queue, promise
	await redis.eval("return 1", [], []); // uses cache, promise
	await redis.evalsha("a", [], []); // uses cache, promise
	Redis.fromEnv(); // pure
}
