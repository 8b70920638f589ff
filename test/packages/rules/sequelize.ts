// Sequelize
import { Model, Sequelize, type Transaction } from "sequelize";

class User extends Model {}
const sequelize = new Sequelize("sqlite::memory:");

export async function atOnce(ids: readonly number[], given: Transaction) {
	await sequelize.transaction(async (t) => {
		await Promise.all(ids.map((id) => User.create({ id }, { transaction: t }))); // shared-connection-in-parallel: transaction
		await Promise.all(ids.map(async (id) => t.afterCommit(() => void id))); // silent shared-connection-in-parallel
		for (const id of ids) await User.create({ id }, { transaction: t }); // silent shared-connection-in-parallel
	});
	await Promise.all([User.create({}, { transaction: given }), User.destroy({ transaction: given })]); // shared-connection-in-parallel
	const own = await sequelize.transaction();
	await Promise.all([User.create({}, { transaction: own }), sequelize.query("a", { transaction: own })]); // shared-connection-in-parallel
	await Promise.all([User.create({}, { transaction: given }), User.create({}, { transaction: own })]); // silent shared-connection-in-parallel
	await Promise.all([User.create({}, { transaction: given }), User.destroy()]); // silent shared-connection-in-parallel
	await Promise.all([User.create({}), User.create({})]); // silent shared-connection-in-parallel
}

export async function throughThePool() {
	await sequelize.transaction(async (t) => {
		await sequelize.query("delete from a", { transaction: t }); // silent pool-in-transaction
		await sequelize.query("delete from a"); // pool-in-transaction: `transaction`
		await User.update({ count: sequelize.literal("count + 1") }, { where: {}, transaction: t }); // silent pool-in-transaction
		await User.findAll({ where: sequelize.where(sequelize.col("a"), "b"), transaction: t }); // silent pool-in-transaction
		await User.findAll({ attributes: [[sequelize.fn("count", "a"), "n"]], transaction: t }); // silent pool-in-transaction
		await sequelize.model("User").destroy({ transaction: t }); // silent pool-in-transaction
		const dialect = sequelize.getDialect(); // silent pool-in-transaction
		await sequelize.sync(); // pool-in-transaction
	});
	await sequelize.transaction(async (t) => {
		await User.create({}, { transaction: t }); // silent pool-in-transaction
		await User.create({}); // pool-in-transaction
		const user = await User.findByPk(1); // pool-in-transaction
		await user?.update({ name: "a" }); // pool-in-transaction
		await User.findAll({ where: { id: 1 } }); // pool-in-transaction
		await User.count({ where: {}, transaction: t }); // silent pool-in-transaction
	});
	await sequelize.transaction({ readOnly: true }, async (t) => {
		await User.findAll({ transaction: t }); // silent pool-in-transaction
		await sequelize.query("select 1"); // pool-in-transaction
	});
	await sequelize.transaction(async () => {
		await sequelize.query("delete from a"); // silent pool-in-transaction
	});
}
