/** Every package that something is known of, sorted by file. */
import type { PackageKnowledge } from "../shape.ts";
import { awsSdk } from "./aws-sdk.ts";
import { axios } from "./axios.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { crossFetch } from "./cross-fetch.ts";
import { drizzleOrm } from "./drizzle-orm.ts";
import { got } from "./got.ts";
import { ioredis } from "./ioredis.ts";
import { knex } from "./knex.ts";
import { ky } from "./ky.ts";
import { kysely } from "./kysely.ts";
import { mongodb } from "./mongodb.ts";
import { mongoose } from "./mongoose.ts";
import { mysql2 } from "./mysql2.ts";
import { nodeFetch } from "./node-fetch.ts";
import { pg } from "./pg.ts";
import { postgres } from "./postgres.ts";
import { prisma } from "./prisma.ts";
import { redis } from "./redis.ts";
import { s3RequestPresigner } from "./s3-request-presigner.ts";
import { sequelize } from "./sequelize.ts";
import { smithy } from "./smithy.ts";
import { typeorm } from "./typeorm.ts";
import { undici } from "./undici.ts";

export const packages: readonly PackageKnowledge[] = [
	awsSdk,
	axios,
	betterSqlite3,
	crossFetch,
	drizzleOrm,
	got,
	ioredis,
	knex,
	ky,
	kysely,
	mongodb,
	mongoose,
	mysql2,
	nodeFetch,
	pg,
	postgres,
	prisma,
	redis,
	s3RequestPresigner,
	sequelize,
	smithy,
	typeorm,
	undici,
];
