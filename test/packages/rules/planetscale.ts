// PlanetScale
import { connect, type Transaction } from "@planetscale/database";

const connection = connect({ url: "mysql://localhost" });

export async function atOnce(ids: readonly string[], given: Transaction) {
	await connection.transaction(async (tx) => {
		await Promise.all([tx.execute("update a"), tx.execute("update b")]); // shared-connection-in-parallel: transaction
		await Promise.all(ids.map((id) => tx.execute("delete from a where id = ?", [id]))); // shared-connection-in-parallel
		for (const id of ids) await tx.execute("delete from a where id = ?", [id]); // silent shared-connection-in-parallel
	});
	await Promise.all([given.execute("select 1"), given.execute("select 2")]); // shared-connection-in-parallel
	await Promise.all([connection.execute("select 1"), connection.execute("select 2")]); // silent shared-connection-in-parallel
}
