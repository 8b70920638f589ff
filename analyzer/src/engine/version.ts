/**
 * What differs between versions of TypeScript: where its types and flags are imported from, how projects are opened, and
 * the parts of its answers that another version has elsewhere. This one is for 7.0; `scripts/typescript-next/engine` has
 * what stands in the place of this file and of `ast.ts` when the next version is tried.
 */
import { API, type Project, type Snapshot, type TupleType, type Type } from "typescript/unstable/sync";
import type { ClientOptions, SnapshotRequest } from "./client.ts";

export {
	type API,
	type Checker as RawChecker,
	DiagnosticCategory,
	ElementFlags,
	type NodeHandle,
	ObjectFlags,
	type Project,
	type Signature as RawSignature,
	SignatureKind,
	type Snapshot,
	type Symbol as RawSymbol,
	SymbolFlags,
	type Type as RawType,
	TypeFlags,
	TypePredicateKind,
} from "typescript/unstable/sync";

/** Starts a checker process. */
export function startClient({ cwd, executable, readFile, fileExists, entriesOf }: ClientOptions = {}): API {
	return new API({
		...(cwd !== undefined && { cwd }),
		...(executable !== undefined && { tsserverPath: executable }),
		fs: {
			...(readFile && { readFile }),
			...(fileExists && { fileExists }),
			...(entriesOf && { getAccessibleEntries: entriesOf }),
		},
	});
}

/** @param _previous what the request is about: the newest snapshot, as 7.0 knows no other */
export function nextSnapshot(api: API, _previous: Snapshot | undefined, request: SnapshotRequest): Snapshot {
	const { openProjects, closeProjects, changes } = request;
	return api.updateSnapshot({
		...(openProjects?.length && { openProjects: [...openProjects] }),
		...(closeProjects?.length && { closeProjects: [...closeProjects] }),
		...(changes && {
			fileChanges:
				changes === "everything"
					? { invalidateAll: true as const }
					: {
							changed: [...(changes.changed ?? [])],
							created: [...(changes.created ?? [])],
							deleted: [...(changes.deleted ?? [])],
						},
		}),
	});
}

/** @param configFile absolute path of a tsconfig that was opened */
export function projectOf(snapshot: Snapshot, configFile: string): Project | undefined {
	return snapshot.getProject(configFile);
}

/** Absolute path of a project's tsconfig; a name that is no file for files without one. */
export function configFileOf(project: Project): string {
	return project.configFileName;
}

export function compilerOptionsOf(project: Project): Project["compilerOptions"] {
	return project.compilerOptions;
}

/** The id of a type's symbol, without fetching the symbol; 0 when it has none. */
export function symbolIdOf(type: Type): number {
	return (type as unknown as { symbol?: number }).symbol ?? 0;
}

/** Whether a type says what the elements of a tuple are. */
export function isTupleShape(type: Type): type is TupleType {
	return type.isTupleType();
}

/** TypeScript 7.0.2 fails over the type of an empty tuple pattern, as in `const [[a] = []] = pairs`, and over unions with it. */
export function isTupleFailure(error: unknown): boolean {
	return String(error).includes("TupleType");
}
