import { cast, col, fn, literal, Model, Sequelize, type Transaction, where } from "sequelize";

class User extends Model {
	declare id: number;
	declare name: string;
}

export async function statics(id: number, t: Transaction, options: { where: { id: number } }) {
	await User.findAll({ where: { id } }); // reads db, promise
	await User.findAll(options); // reads db, promise
	await User.findOne({ where: { id }, transaction: t }); // reads db, promise, connection
	await User.findOne({ where: { id }, lock: true }); // reads db, promise, connection
	await User.findAndCountAll(); // reads db, promise
	await User.count(); // reads db, promise
	await User.findOrBuild({ where: { id } }); // reads db, promise
	await User.findByPk(id); // reads db, promise
	await User.findByPk(id, { transaction: t }); // reads db, promise, connection
	await User.max("id"); // reads db, promise
	await User.min("id"); // reads db, promise
	await User.sum("id"); // reads db, promise
	await User.aggregate("id", "count"); // reads db, promise
	await User.findOrCreate({ where: { id } }); // writes db, promise
	await User.findCreateFind({ where: { id } }); // writes db, promise
	await User.truncate(); // writes db, promise
	await User.create({ id }); // writes db, promise
	await User.create({ id }, { transaction: t }); // writes db, promise, connection
	await User.bulkCreate([{ id }]); // writes db, promise
	await User.upsert({ id }); // writes db, promise
	await User.update({ name: "a" }, { where: { id } }); // writes db, promise
	await User.increment("id", { where: { id } }); // writes db, promise
	await User.decrement("id", { where: { id } }); // writes db, promise
	await User.destroy({ where: { id } }); // writes db, promise
	await User.restore(); // writes db, promise
	await User.sync(); // writes db, promise
	await User.drop(); // writes db, promise
	User.build({ id }); // pure
	User.bulkBuild([{ id }]); // pure
}

export async function instances(user: User, t: Transaction) {
	await user.update({ name: "a" }); // writes db, promise
	await user.save({ transaction: t }); // writes db, promise, connection
	await user.reload(); // reads db, promise
	user.get("name"); // pure
	user.toJSON(); // pure
	user.getDataValue("name"); // pure
	user.changed("name"); // pure
	user.set("name", "a"); // pure
	user.setDataValue("name", "a"); // pure
}

export async function connections(sequelize: Sequelize, t: Transaction) {
	await sequelize.authenticate(); // uses db, promise, connection
	await sequelize.sync(); // uses db, promise, connection
	await sequelize.query("SELECT * FROM users"); // reads db, promise
	await sequelize.query("SELECT * FROM users", { transaction: t }); // reads db, promise, connection
	await sequelize.query("DELETE FROM users"); // uses db, promise
	await sequelize.transaction(async (inner) => {
		await User.findAll({ transaction: inner }); // reads db, promise, connection
	}); // uses db, promise
	await t.commit(); // writes db, promise, connection
	await t.rollback(); // writes db, promise, connection
	await sequelize.close(); // uses db, promise, connection
}

export async function expressions() {
	await User.findAll({ where: literal("a = 1") }); // reads db, promise
	await User.findAll({ attributes: [[fn("max", col("id")), "last"]] }); // reads db, promise
	await User.findAll({ where: where(cast(col("id"), "text"), "1") }); // reads db, promise
	await User.findAll({ where: Sequelize.where(Sequelize.cast(Sequelize.col("id"), "text"), "1") }); // reads db, promise
	await User.findAll({ where: Sequelize.and({ id: 1 }, Sequelize.or({ id: 2 }, { id: 3 })) }); // reads db, promise
	await User.findAll({ order: [Sequelize.literal("a"), Sequelize.fn("lower", "a")] }); // reads db, promise
}
