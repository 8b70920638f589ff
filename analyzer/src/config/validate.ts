/**
 * Validates parsed JSON against a schema and says where and what is wrong, the first error in document order.
 *
 * It knows the keywords that our own schema and the rules' option schemas use. A general validator compiles schemas,
 * which costs more at start-up than the whole check of a small project, and its errors name no place in the text.
 */
import type { Node } from "jsonc-parser";
import { closest } from "./suggest.ts";

/** A JSON schema (draft 7), of the keywords that {@link validate} knows. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface SchemaError {
	/** The node that is wrong; for a key, the key itself. */
	node: Node;
	/** Keys and indexes from the root to the node. */
	path: readonly (string | number)[];
	/** One sentence without a full stop. */
	message: string;
}

type Path = readonly (string | number)[];

/** Thrown and caught inside {@link validate}: schemas are shallow, and the first error ends the work. */
class Invalid extends Error {
	readonly error: SchemaError;
	constructor(error: SchemaError) {
		super(error.message);
		this.error = error;
	}
}

/** @returns the first error, or `undefined` when the value conforms */
export function validate(root: Node, schema: JsonSchema): SchemaError | undefined {
	return attempt(() => check(root, schema, [], schema));
}

function attempt(work: () => void): SchemaError | undefined {
	try {
		work();
		return undefined;
	} catch (error) {
		if (error instanceof Invalid) return error.error;
		throw error;
	}
}

function fail(node: Node, path: Path, message: string): never {
	throw new Invalid({ node, path, message });
}

function check(node: Node, schema: JsonSchema, path: Path, root: JsonSchema): void {
	const reference = schema["$ref"];
	if (typeof reference === "string") {
		const target = reference.replace(/^#\//, "").split("/");
		check(
			node,
			target.reduce((inner, key) => inner[key] as JsonSchema, root),
			path,
			root,
		);
		return;
	}
	const alternatives = (schema["anyOf"] ?? schema["oneOf"]) as readonly JsonSchema[] | undefined;
	if (alternatives !== undefined) checkAlternatives(node, alternatives, path, root);
	const condition = schema["if"] as JsonSchema | undefined;
	if (condition !== undefined && attempt(() => check(node, condition, path, root)) === undefined) {
		check(node, schema["then"] as JsonSchema, path, root);
	}
	if (schema["enum"] !== undefined) checkEnum(node, schema["enum"] as readonly unknown[], path);
	if (schema["const"] !== undefined) checkEnum(node, [schema["const"]], path);
	if (schema["type"] !== undefined && !typesOf(schema).some((type) => hasType(node, type))) {
		fail(node, path, `Expected ${typesOf(schema).map(describeType).join(" or ")}, found ${show(node)}`);
	}
	if (node.type === "object") checkObject(node, schema, path, root);
	else if (node.type === "array") checkArray(node, schema, path, root);
	else if (node.type === "number") checkNumber(node, schema, path);
	else if (node.type === "string") checkString(node, schema, path);
}

function checkObject(node: Node, schema: JsonSchema, path: Path, root: JsonSchema): void {
	const properties = (schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
	const others = schema["additionalProperties"] as boolean | JsonSchema | undefined;
	const names = schema["propertyNames"] as JsonSchema | undefined;
	const seen = new Set<string>();
	for (const property of node.children ?? []) {
		const [key, value] = property.children as [Node, Node | undefined];
		const name = key.value as string;
		const inner = [...path, name];
		if (seen.has(name)) fail(key, inner, `Duplicate key "${name}"`);
		seen.add(name);
		if (names !== undefined) check(key, names, inner, root);
		const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
		if (known === undefined && others === false) {
			fail(key, inner, unknownName(nounAt(path), name, Object.keys(properties)));
		}
		const valueSchema = known ?? (typeof others === "object" ? others : undefined);
		if (value !== undefined && valueSchema !== undefined) check(value, valueSchema, inner, root);
	}
	for (const name of (schema["required"] ?? []) as readonly string[]) {
		if (!seen.has(name)) fail(node, path, `Missing key "${name}"`);
	}
}

function checkArray(node: Node, schema: JsonSchema, path: Path, root: JsonSchema): void {
	const elements = node.children ?? [];
	const items = schema["items"] as JsonSchema | readonly JsonSchema[] | undefined;
	elements.forEach((element, index) => {
		const itemSchema = Array.isArray(items) ? items[index] : items;
		if (itemSchema !== undefined) check(element, itemSchema as JsonSchema, [...path, index], root);
	});
	const least = schema["minItems"] as number | undefined;
	const most = schema["maxItems"] as number | undefined;
	if (least !== undefined && elements.length < least) fail(node, path, `Expected at least ${count(least, "element")}`);
	if (most !== undefined && elements.length > most) {
		fail(elements[most] as Node, [...path, most], `Expected at most ${count(most, "element")}`);
	}
	if (schema["uniqueItems"] === true) {
		const seen = new Set<string>();
		elements.forEach((element, index) => {
			const text = JSON.stringify(plain(element));
			if (seen.has(text)) fail(element, [...path, index], `Duplicate element ${text}`);
			seen.add(text);
		});
	}
}

function checkNumber(node: Node, schema: JsonSchema, path: Path): void {
	const value = node.value as number;
	const minimum = schema["minimum"] as number | undefined;
	const maximum = schema["maximum"] as number | undefined;
	const above = schema["exclusiveMinimum"] as number | undefined;
	if (minimum !== undefined && value < minimum) fail(node, path, `Expected at least ${minimum}, found ${value}`);
	if (maximum !== undefined && value > maximum) fail(node, path, `Expected at most ${maximum}, found ${value}`);
	if (above !== undefined && value <= above) fail(node, path, `Expected more than ${above}, found ${value}`);
}

function checkString(node: Node, schema: JsonSchema, path: Path): void {
	const value = node.value as string;
	const least = schema["minLength"] as number | undefined;
	const pattern = schema["pattern"] as string | undefined;
	if (least !== undefined && value.length < least) fail(node, path, "Expected a text that is not empty");
	if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) {
		// A keyword of VS Code's, which shows the same text.
		const expected = schema["patternErrorMessage"] as string | undefined;
		if (expected !== undefined) fail(node, path, `${expected}; found ${show(node)}`);
		fail(node, path, `${show(node)} does not match ${pattern}`);
	}
}

function checkEnum(node: Node, allowed: readonly unknown[], path: Path): void {
	const value = node.type === "object" || node.type === "array" ? undefined : node.value;
	if (allowed.includes(value)) return;
	const meant =
		typeof value === "string"
			? closest(
					value,
					allowed.filter((name) => typeof name === "string"),
				)
			: undefined;
	const guess = meant === undefined ? "" : `; did you mean "${meant}"?`;
	fail(node, path, `Expected ${list(allowed.map((one) => JSON.stringify(one)))}, found ${show(node)}${guess}`);
}

/** Reports the error of the alternative that was meant: the deepest one among those of the value's own kind. */
function checkAlternatives(node: Node, alternatives: readonly JsonSchema[], path: Path, root: JsonSchema): void {
	const errors: SchemaError[] = [];
	for (const alternative of alternatives) {
		const error = attempt(() => check(node, alternative, path, root));
		if (error === undefined) return;
		if (acceptsKind(alternative, node)) errors.push(error);
	}
	const [meant] = errors.toSorted((a, b) => b.path.length - a.path.length);
	if (meant !== undefined) throw new Invalid(meant);
	const expected = alternatives.flatMap((one) => {
		const values = one["enum"] as readonly unknown[] | undefined;
		return values?.map((value) => JSON.stringify(value)) ?? typesOf(one).map(describeType);
	});
	fail(node, path, `Expected ${list([...new Set(expected)])}, found ${show(node)}`);
}

function acceptsKind(schema: JsonSchema, node: Node): boolean {
	const values = schema["enum"] as readonly unknown[] | undefined;
	if (values !== undefined) return values.some((value) => typeof value === node.type);
	const types = typesOf(schema);
	return types.length === 0 || types.some((type) => hasType(node, type));
}

/** @param what the noun: "key", "rule", "option" */
export function unknownName(what: string, name: string, known: readonly string[]): string {
	const meant = closest(name, known);
	return `Unknown ${what} "${name}"${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}

/** What the keys of the object at a path are called. */
function nounAt(path: Path): string {
	if (path.at(-1) === "rules") return "rule";
	return path.at(-1) === 1 && path.at(-3) === "rules" ? "option" : "key";
}

function typesOf(schema: JsonSchema): readonly string[] {
	const type = schema["type"] as string | readonly string[] | undefined;
	return type === undefined ? [] : typeof type === "string" ? [type] : type;
}

function hasType(node: Node, type: string): boolean {
	return type === "integer" ? node.type === "number" && Number.isInteger(node.value) : node.type === type;
}

function describeType(type: string): string {
	if (type === "boolean") return "true or false";
	if (type === "string") return "a text";
	if (type === "integer") return "a whole number";
	if (type === "array") return "a list";
	return type === "null" ? "null" : type === "object" ? "an object" : `a ${type}`;
}

function show(node: Node): string {
	return node.type === "object" ? "an object" : node.type === "array" ? "a list" : JSON.stringify(node.value);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function list(names: readonly string[]): string {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** A node's value. `Object.fromEntries` defines keys, so that `__proto__` is a key like any other. */
export function plain(node: Node): unknown {
	if (node.type === "array") return (node.children ?? []).map(plain);
	if (node.type !== "object") return node.value;
	const pairs = (node.children ?? []).map((property) => {
		const [key, value] = property.children as [Node, Node | undefined];
		return [key.value as string, value === undefined ? undefined : plain(value)] as const;
	});
	return Object.fromEntries(pairs);
}
