/** Every package that something is known of, sorted by file. */
import type { PackageKnowledge } from "../shape.ts";
import { anthropic } from "./anthropic.ts";
import { apolloClient } from "./apollo-client.ts";
import { awsSdk } from "./aws-sdk.ts";
import { axios } from "./axios.ts";
import { bcrypt } from "./bcrypt.ts";
import { betterAuth } from "./better-auth.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { bullmq } from "./bullmq.ts";
import { bunyan } from "./bunyan.ts";
import { chalk } from "./chalk.ts";
import { clickhouse } from "./clickhouse.ts";
import { crossFetch } from "./cross-fetch.ts";
import { dateFns } from "./date-fns.ts";
import { dayjs } from "./dayjs.ts";
import { debug } from "./debug.ts";
import { drizzleOrm } from "./drizzle-orm.ts";
import { elasticsearch } from "./elasticsearch.ts";
import { firebaseAdmin } from "./firebase-admin.ts";
import { firestore } from "./firestore.ts";
import { fsExtra } from "./fs-extra.ts";
import { googleCloudStorage } from "./google-cloud-storage.ts";
import { got } from "./got.ts";
import { graphqlRequest } from "./graphql-request.ts";
import { ioredis } from "./ioredis.ts";
import { jose } from "./jose.ts";
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { knex } from "./knex.ts";
import { ky } from "./ky.ts";
import { kysely } from "./kysely.ts";
import { lodash } from "./lodash.ts";
import { mongodb } from "./mongodb.ts";
import { mongoose } from "./mongoose.ts";
import { mysql2 } from "./mysql2.ts";
import { nanoid } from "./nanoid.ts";
import { next } from "./next.ts";
import { nextAuth } from "./next-auth.ts";
import { nodeCache } from "./node-cache.ts";
import { nodeFetch } from "./node-fetch.ts";
import { nodemailer } from "./nodemailer.ts";
import { octokit } from "./octokit.ts";
import { openai } from "./openai.ts";
import { opentelemetry } from "./opentelemetry.ts";
import { pLimit } from "./p-limit.ts";
import { pMap } from "./p-map.ts";
import { pQueue } from "./p-queue.ts";
import { pRetry } from "./p-retry.ts";
import { pg } from "./pg.ts";
import { picocolors } from "./picocolors.ts";
import { pino } from "./pino.ts";
import { playwright } from "./playwright.ts";
import { postgres } from "./postgres.ts";
import { prisma } from "./prisma.ts";
import { puppeteer } from "./puppeteer.ts";
import { redis } from "./redis.ts";
import { resend } from "./resend.ts";
import { s3RequestPresigner } from "./s3-request-presigner.ts";
import { sendgrid } from "./sendgrid.ts";
import { sequelize } from "./sequelize.ts";
import { smithy } from "./smithy.ts";
import { stripe } from "./stripe.ts";
import { supabase } from "./supabase.ts";
import { supabaseAuth } from "./supabase-auth.ts";
import { supabaseStorage } from "./supabase-storage.ts";
import { swr } from "./swr.ts";
import { tanstackQuery } from "./tanstack-query.ts";
import { trpc } from "./trpc.ts";
import { trpcReactQuery } from "./trpc-react-query.ts";
import { typeorm } from "./typeorm.ts";
import { undici } from "./undici.ts";
import { upstashRedis } from "./upstash-redis.ts";
import { uuid } from "./uuid.ts";
import { winston } from "./winston.ts";
import { zod } from "./zod.ts";

export const packages: readonly PackageKnowledge[] = [
	anthropic,
	apolloClient,
	awsSdk,
	axios,
	bcrypt,
	betterAuth,
	betterSqlite3,
	bullmq,
	bunyan,
	chalk,
	clickhouse,
	crossFetch,
	dateFns,
	dayjs,
	debug,
	drizzleOrm,
	elasticsearch,
	firebaseAdmin,
	firestore,
	fsExtra,
	googleCloudStorage,
	got,
	graphqlRequest,
	ioredis,
	jose,
	jsonwebtoken,
	knex,
	ky,
	kysely,
	lodash,
	mongodb,
	mongoose,
	mysql2,
	nanoid,
	next,
	nextAuth,
	nodeCache,
	nodeFetch,
	nodemailer,
	opentelemetry,
	octokit,
	openai,
	pg,
	picocolors,
	pino,
	playwright,
	pLimit,
	pMap,
	postgres,
	pQueue,
	pRetry,
	prisma,
	puppeteer,
	redis,
	resend,
	s3RequestPresigner,
	sendgrid,
	sequelize,
	smithy,
	stripe,
	supabase,
	supabaseAuth,
	supabaseStorage,
	swr,
	tanstackQuery,
	trpc,
	trpcReactQuery,
	typeorm,
	undici,
	upstashRedis,
	uuid,
	winston,
	zod,
];
