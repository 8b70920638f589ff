/** Every package that something is known of, sorted by file. */
import type { PackageKnowledge } from "../shape.ts";
import { awsSdk } from "./aws-sdk.ts";
import { axios } from "./axios.ts";
import { crossFetch } from "./cross-fetch.ts";
import { got } from "./got.ts";
import { ky } from "./ky.ts";
import { nodeFetch } from "./node-fetch.ts";
import { pg } from "./pg.ts";
import { prisma } from "./prisma.ts";
import { s3RequestPresigner } from "./s3-request-presigner.ts";
import { smithy } from "./smithy.ts";
import { undici } from "./undici.ts";

export const packages: readonly PackageKnowledge[] = [
	awsSdk,
	axios,
	crossFetch,
	got,
	ky,
	nodeFetch,
	pg,
	prisma,
	s3RequestPresigner,
	smithy,
	undici,
];
