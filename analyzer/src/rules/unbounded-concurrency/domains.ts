/** The kinds of I/O that count: their name, and what one piece of it is called. */
export const DOMAINS: Readonly<Record<string, { readonly name: string; readonly unit: string }>> = {
	http: { name: "network", unit: "a network request" },
	fs: { name: "file system", unit: "a file operation" },
	db: { name: "database", unit: "a database query" },
	process: { name: "process", unit: "a process" },
	cache: { name: "cache", unit: "a cache access" },
	queue: { name: "queue", unit: "a queue operation" },
};

/** The first of them that some work reaches. */
export function domainOf(domains: readonly string[]): { readonly name: string; readonly unit: string } {
	const domain = domains.find((candidate) => candidate in DOMAINS) ?? "";
	return DOMAINS[domain] ?? { name: domain, unit: "I/O" };
}
