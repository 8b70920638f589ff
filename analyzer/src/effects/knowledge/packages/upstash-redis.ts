import { sends } from "../calls.ts";
import { each, made, type PackageKnowledge } from "../shape.ts";

/** Each command is a request of its own over HTTP: there is no connection that one of them could hold. */
export const upstashRedis: PackageKnowledge = {
	names: ["@upstash/redis"],
	calls: {
		...each(
			"Redis",
			"get mget exists ttl pttl type strlen getrange getbit bitcount hget hgetall hmget hkeys hvals hlen hexists hscan lrange " +
				"llen lindex lpos smembers sismember smismember scard srandmember sscan zrange zscore zmscore zrank zrevrank zcard zcount " +
				"zscan keys scan dbsize ping xlen xrange",
			sends("cache", "r"),
		),
		...each(
			"Redis",
			"set setex psetex setnx mset msetnx append incr incrby incrbyfloat decr decrby getset getdel getex del unlink expire " +
				"pexpire expireat persist rename setbit hset hmset hsetnx hdel hincrby lpush rpush lpop rpop lrem ltrim lset sadd srem " +
				"spop smove zadd zincrby zrem zremrangebyscore zremrangebyrank xadd xdel xtrim flushall flushdb",
			sends("cache", "w"),
		),
		...each("Redis", "eval evalsha", sends("cache", "rw")),
		"Redis.publish": sends("queue", "w"),
		...made("Redis", { gives: "new", throws: true }),
		"Redis.fromEnv": { gives: "new", throws: true },
	},
};
