import { CHANGES, CHECKS, reaches, sends } from "../calls.ts";
import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const READ = sends("db", "r", { refine: "transaction", throws: true });
/** Sets keys, dates and versions in the entities that it is given. */
const SAVE = sends("db", "rw", { refine: "transaction", writesArgument: 0, throws: true });
const WRITE = sends("db", "rw", { refine: "transaction", throws: true });
const single = (call: KnownCall): KnownCall => ({ ...call, connection: true });
const QUERY = sends("db", "rw", { refine: ["sql", "transaction"], throws: true });
const MAKES_BUILDER: KnownCall = { gives: "new", throws: true };
const GIVES: KnownCall = { gives: "value", throws: true };

const READS =
	"find findBy findAndCount findAndCountBy findOne findOneBy findOneOrFail findOneByOrFail count countBy exists existsBy " +
	"sum average minimum maximum";
const SAVES = "save remove softRemove";
const WRITES = "insert update upsert delete clear";

const FINDERS = "find findBy findAndCount findAndCountBy findOne findOneBy findOneOrFail findOneByOrFail count countBy";

/**
 * An entity manager is mostly one that a transaction hands out, and cannot be told from the others. Query builders change
 * themselves; nothing is sent before one of their last methods is called.
 */
export const typeorm: PackageKnowledge = {
	names: ["typeorm"],
	calls: {
		...each("Repository BaseEntity", READS, READ),
		...each("Repository BaseEntity", SAVES, SAVE),
		...each("Repository BaseEntity", WRITES, WRITE),
		...each("Repository", "softDelete restore increment decrement", WRITE),
		...each("Repository", "recover", SAVE),
		...each("EntityManager", FINDERS, single(READ)),
		...each("EntityManager", "save remove softRemove", single({ ...SAVE, writesArgument: 1 })),
		...each("EntityManager", "insert update upsert delete", single(WRITE)),
		...each("Repository BaseEntity", "create", { ...CHECKS, gives: "new" }),
		"EntityManager.create": { ...CHECKS, gives: "new" },
		...each("Repository DataSource", "query", QUERY),
		"EntityManager.query": single(QUERY),
		"QueryRunner.query": single({ ...QUERY, refine: "sql" }),
		...each(
			"QueryRunner",
			"getTable getTables getView getViews getDatabases getSchemas hasDatabase hasSchema hasTable hasColumn",
			single(sends("db", "r", { throws: true })),
		),
		...each("QueryRunner", "connect startTransaction commitTransaction rollbackTransaction release", {
			...sends("db", "rw"),
			connection: true,
		}),
		...each("DataSource EntityManager", "transaction", {
			...sends("db", "rw", { throws: true }),
			invokes: [0, 1],
			defers: true,
		}),
		...each("DataSource", "initialize destroy synchronize", { ...sends("db", "rw"), connection: true }),
		"DataSource.createQueryRunner": reaches("db"),
		...each("DataSource EntityManager", "getRepository getTreeRepository", GIVES),
		...each("Repository BaseEntity DataSource EntityManager", "createQueryBuilder", MAKES_BUILDER),
		"QueryBuilder.clone": { receiver: "reads", gives: "new", throws: true },
		...each(
			"SelectQueryBuilder",
			"getMany getOne getOneOrFail getManyAndCount getCount getExists getRawMany getRawOne getRawAndEntities",
			{ ...READ, receiver: "reads" },
		),
		...each(
			"SelectQueryBuilder",
			"select addSelect from addFrom distinct innerJoin leftJoin innerJoinAndSelect leftJoinAndSelect leftJoinAndMapOne " +
				"leftJoinAndMapMany where andWhere orWhere groupBy addGroupBy having andHaving orderBy addOrderBy limit offset take skip " +
				"withDeleted",
			CHANGES,
		),
		...each("QueryBuilder", "setParameter setParameters", CHANGES),
		"SelectQueryBuilder.setLock": { ...CHANGES, connection: true },
		...each("QueryBuilder", "insert update delete softDelete restore", CHANGES),
		...each("InsertQueryBuilder", "into values orIgnore orUpdate returning", CHANGES),
		...each("UpdateQueryBuilder", "set where andWhere orWhere returning", CHANGES),
		...each("DeleteQueryBuilder", "from where andWhere orWhere", CHANGES),
		...each("InsertQueryBuilder UpdateQueryBuilder DeleteQueryBuilder", "execute", { ...WRITE, receiver: "reads" }),
		...each("", "In Not LessThan LessThanOrEqual MoreThan MoreThanOrEqual Equal Like ILike Between IsNull Any", {
			...CHECKS,
			gives: "new",
		}),
		...made("Brackets", { gives: "new", throws: true }),
	},
};
