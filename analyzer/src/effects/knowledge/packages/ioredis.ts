import { sends } from "../calls.ts";
import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const read: KnownCall = sends("cache", "r", { refine: "transaction" });
const write: KnownCall = sends("cache", "w", { refine: "transaction" });
const single: KnownCall = { ...sends("cache", "rw"), connection: true };

/** Commands are pipelined, so that one connection serves many at once, except for those that wait or watch. */
export const ioredis: PackageKnowledge = {
	names: ["ioredis"],
	calls: {
		...each(
			"RedisCommander",
			"get getBuffer mget exists ttl pttl type strlen getrange getbit bitcount hget hgetall hmget hkeys hvals hlen hexists lrange " +
				"llen lindex smembers sismember scard srandmember zrange zrangebyscore zrevrange zrevrangebyscore zscore zrank zcard " +
				"zcount keys scan hscan sscan zscan dbsize ping xlen xrange",
			read,
		),
		...each(
			"RedisCommander",
			"set setex psetex setnx mset append incr incrby incrbyfloat decr decrby getset getdel getex del unlink expire pexpire " +
				"expireat persist rename setbit hset hmset hsetnx hdel hincrby lpush rpush lpop rpop lrem ltrim lset sadd srem spop smove " +
				"zadd zrem zincrby zremrangebyscore zremrangebyrank xadd xdel xtrim flushall flushdb",
			write,
		),
		...each("RedisCommander", "publish", sends("queue", "w", { refine: "transaction" })),
		...each("RedisCommander", "eval evalsha", sends("cache", "rw", { refine: "transaction" })),
		...each("RedisCommander", "blpop brpop xread watch unwatch select subscribe psubscribe unsubscribe quit", single),
		...each("Transaction", "multi pipeline", { gives: "new", throws: true }),
		"RedisCommander.exec": sends("cache", "rw", { receiver: "writes" }),
		"Redis.connect": single,
		...made("Redis", { gives: "new", throws: true }),
	},
};
