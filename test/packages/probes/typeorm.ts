import {
	Any,
	BaseEntity,
	Between,
	Brackets,
	DataSource,
	Entity,
	EntityManager,
	Equal,
	ILike,
	In,
	IsNull,
	LessThan,
	LessThanOrEqual,
	Like,
	MoreThan,
	MoreThanOrEqual,
	Not,
	PrimaryColumn,
	Repository,
} from "typeorm";

@Entity()
class User extends BaseEntity {
	@PrimaryColumn()
	id!: number;
	name!: string;
	static async named(name: string) {
		return this.findOneBy({ name }); // reads db, promise
	}
}

export async function repository(users: Repository<User>, user: User, id: number) {
	await users.find({ where: { id } }); // reads db, promise
	await users.findBy({ id: In([1, 2]) }); // reads db, promise
	await users.findAndCount(); // reads db, promise
	await users.findAndCountBy({ id }); // reads db, promise
	await users.findOne({ where: { id } }); // reads db, promise
	await users.findOneBy({ id }); // reads db, promise
	await users.findOneOrFail({ where: { id } }); // reads db, promise
	await users.findOneByOrFail({ id }); // reads db, promise
	await users.count(); // reads db, promise
	await users.countBy({ id }); // reads db, promise
	await users.exists(); // reads db, promise
	await users.existsBy({ id }); // reads db, promise
	await users.sum("id"); // reads db, promise
	await users.average("id"); // reads db, promise
	await users.minimum("id"); // reads db, promise
	await users.maximum("id"); // reads db, promise
	await users.save(user); // uses db, promise
	await users.remove(user); // uses db, promise
	await users.softRemove(user); // uses db, promise
	await users.recover(user); // uses db, promise
	await users.insert({ id }); // uses db, promise
	await users.update(id, { name: "a" }); // uses db, promise
	await users.upsert({ id }, ["id"]); // uses db, promise
	await users.delete(id); // uses db, promise
	await users.softDelete(id); // uses db, promise
	await users.restore(id); // uses db, promise
	await users.increment({ id }, "id", 1); // uses db, promise
	await users.decrement({ id }, "id", 1); // uses db, promise
	await users.clear(); // uses db, promise
	users.create({ id }); // pure
	await users.query("SELECT * FROM users"); // reads db, promise
	await users.query("DELETE FROM users"); // uses db, promise
}

export async function operators(users: Repository<User>, id: number) {
	await users.findBy({ id: Not(id) }); // reads db, promise
	await users.findBy({ id: LessThan(id) }); // reads db, promise
	await users.findBy({ id: LessThanOrEqual(id) }); // reads db, promise
	await users.findBy({ id: MoreThan(id) }); // reads db, promise
	await users.findBy({ id: MoreThanOrEqual(id) }); // reads db, promise
	await users.findBy({ id: Equal(id) }); // reads db, promise
	await users.findBy({ id: Between(1, 2) }); // reads db, promise
	await users.findBy({ id: Any([1, 2]) }); // reads db, promise
	await users.findBy({ name: Like("a%") }); // reads db, promise
	await users.findBy({ name: ILike("a%") }); // reads db, promise
	await users.findBy({ name: IsNull() }); // reads db, promise
}

export async function records(user: User, id: number) {
	await User.find(); // reads db, promise
	await User.findBy({ id }); // reads db, promise
	await User.findAndCount(); // reads db, promise
	await User.findAndCountBy({ id }); // reads db, promise
	await User.findOne({ where: { id } }); // reads db, promise
	await User.findOneBy({ id }); // reads db, promise
	await User.findOneOrFail({ where: { id } }); // reads db, promise
	await User.findOneByOrFail({ id }); // reads db, promise
	await User.count(); // reads db, promise
	await User.countBy({ id }); // reads db, promise
	await User.exists(); // reads db, promise
	await User.existsBy({ id }); // reads db, promise
	await User.sum("id" as never, {}); // reads db, promise
	await User.average("id" as never, {}); // reads db, promise
	await User.minimum("id" as never, {}); // reads db, promise
	await User.maximum("id" as never, {}); // reads db, promise
	await user.save(); // uses db, promise
	await user.remove(); // uses db, promise
	await user.softRemove(); // uses db, promise
	await User.insert({ id }); // uses db, promise
	await User.update(id, { name: "a" }); // uses db, promise
	await User.upsert({ id }, ["id"]); // uses db, promise
	await User.delete(id); // uses db, promise
	await User.clear(); // uses db, promise
	User.create({ id }); // pure
	await User.createQueryBuilder("user").getMany(); // reads db, promise
}

export async function managed(source: DataSource, manager: EntityManager, user: User, id: number) {
	await source.initialize(); // uses db, promise, connection
	await source.synchronize(); // uses db, promise, connection
	await source.getRepository(User).find(); // reads db, promise
	source.getTreeRepository(User); // pure
	await source.query("SELECT 1"); // reads db, promise
	await source.createQueryBuilder(User, "user").getOne(); // reads db, promise
	await source.transaction(async (inner) => {
		await inner.findOneBy(User, { id }); // reads db, promise, connection
	}); // uses db, promise
	const runner = source.createQueryRunner(); // uses db, partial
	await runner.connect(); // uses db, promise, connection
	await runner.startTransaction(); // uses db, promise, connection
	await runner.query("SELECT 1"); // reads db, promise, connection
	await runner.getTables(["user"]); // reads db, promise, connection
	await runner.getTable("user"); // reads db, promise, connection
	await runner.getViews([]); // reads db, promise, connection
	await runner.getView("users"); // reads db, promise, connection
	await runner.getDatabases(); // reads db, promise, connection
	await runner.getSchemas(); // reads db, promise, connection
	await runner.hasDatabase("app"); // reads db, promise, connection
	await runner.hasSchema("app"); // reads db, promise, connection
	await runner.hasTable("user"); // reads db, promise, connection
	await runner.hasColumn("user", "id"); // reads db, promise, connection
	await runner.manager.getRepository(User).find(); // reads db, promise, connection
	await runner.commitTransaction(); // uses db, promise, connection
	await runner.rollbackTransaction(); // uses db, promise, connection
	await runner.release(); // uses db, promise, connection
	await manager.find(User); // reads db, promise, connection
	await manager.findBy(User, { id }); // reads db, promise, connection
	await manager.findAndCount(User); // reads db, promise, connection
	await manager.findAndCountBy(User, { id }); // reads db, promise, connection
	await manager.findOne(User, { where: { id } }); // reads db, promise, connection
	await manager.findOneBy(User, { id }); // reads db, promise, connection
	await manager.findOneOrFail(User, { where: { id } }); // reads db, promise, connection
	await manager.findOneByOrFail(User, { id }); // reads db, promise, connection
	await manager.count(User); // reads db, promise, connection
	await manager.countBy(User, { id }); // reads db, promise, connection
	await manager.save(User, user); // uses db, promise, connection
	await manager.remove(User, user); // uses db, promise, connection
	await manager.softRemove(User, user); // uses db, promise, connection
	await manager.insert(User, { id }); // uses db, promise, connection
	await manager.update(User, id, { name: "a" }); // uses db, promise, connection
	await manager.upsert(User, { id }, ["id"]); // uses db, promise, connection
	await manager.delete(User, id); // uses db, promise, connection
	await manager.query("SELECT 1"); // reads db, promise, connection
	manager.create(User, { id }); // pure
	await manager.transaction(async () => {}); // uses db, promise
	await manager.getRepository(User).count(); // reads db, promise, connection
	manager.getTreeRepository(User); // pure
	await manager.createQueryBuilder(User, "user").getCount(); // reads db, promise, connection
	await source.destroy(); // uses db, promise, connection
}

export async function builders(users: Repository<User>, id: number) {
	await users.createQueryBuilder("user").leftJoinAndSelect("user.posts", "post").where("id = :id", { id }).getOneOrFail(); // reads db, promise
	const query = users.createQueryBuilder("user").select("user.id").addSelect("user.name"); // pure
	query.from(User, "user").addFrom(User, "other").distinct(true); // pure
	query.innerJoin("user.posts", "post").leftJoin("user.posts", "post").innerJoinAndSelect("user.posts", "post"); // pure
	query.leftJoinAndMapOne("user.post", "user.posts", "post").leftJoinAndMapMany("user.post", "user.posts", "post"); // pure
	query.where("a").andWhere(new Brackets((inner) => inner.where("b"))).orWhere("c").groupBy("a").addGroupBy("b"); // pure
	query.having("a").andHaving("b").orderBy("a").addOrderBy("b").limit(1).offset(1).take(1).skip(1).withDeleted(); // pure
	query.setParameter("a", 1).setParameters({ b: 2 }); // pure
	await query.getMany(); // reads db, promise
	await query.clone().getManyAndCount(); // reads db, promise
	await query.getExists(); // reads db, promise
	await query.getRawMany(); // reads db, promise
	await query.getRawOne(); // reads db, promise
	await query.getRawAndEntities(); // reads db, promise
	await query.setLock("pessimistic_write").getOne(); // reads db, promise, connection
	await users.createQueryBuilder().insert().into(User).values({ id }).orIgnore().orUpdate(["id"]).returning("*").execute(); // uses db, promise
	await users.createQueryBuilder().update().set({ id }).where("a").andWhere("b").orWhere("c").returning("*").execute(); // uses db, promise
	await users.createQueryBuilder().delete().from(User).where("a").andWhere("b").orWhere("c").execute(); // uses db, promise
	users.createQueryBuilder().softDelete(); // pure
	users.createQueryBuilder().restore(); // pure
}

export class UserRepository extends Repository<User> {
	async first() {
		return this.findOne({ where: {} }); // reads db, promise
	}
}
