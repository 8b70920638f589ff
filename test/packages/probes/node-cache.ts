import NodeCache from "node-cache";

const cache = new NodeCache({ stdTTL: 60 }); // pure

export function cached() {
	cache.get("a"); // reads cache
	cache.has("a"); // reads cache
	cache.keys(); // reads cache
	cache.mget(["a"]); // reads cache
	cache.getTtl("a"); // reads cache
	cache.set("a", 1); // writes cache
	cache.mset([{ key: "a", val: 1 }]); // writes cache
	cache.del("a"); // writes cache
	cache.take("a"); // writes cache
	cache.ttl("a", 1); // writes cache
	cache.flushAll(); // writes cache
}
