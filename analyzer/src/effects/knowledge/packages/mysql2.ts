import { MAKES, reaches, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const QUERY: KnownCall = sends("db", "rw", { refine: ["sql", "transaction"] });
const single = (mode: "w" | "rw"): KnownCall => ({ ...sends("db", mode), connection: true });

/** The promises of mysql2. Pools and connections share their types; only the receiver's own tells them apart. */
export const mysql2: PackageKnowledge = {
	names: ["mysql2"],
	calls: {
		...each("", "query execute", QUERY),
		...each("Connection", "beginTransaction commit rollback ping end", single("rw")),
		"Pool.end": single("w"),
		"Pool.getConnection": reaches("db", { gives: "promise" }),
		"PoolConnection.release": { ...single("w"), gives: "value" },
		createConnection: reaches("db", { gives: "promise" }),
		createPool: MAKES,
	},
};
