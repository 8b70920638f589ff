/** Whether SQL only reads. */

/**
 * Words that may stand before an opening parenthesis in a statement that only reads: keywords, and functions of which every
 * database says that they compute. Any other function may have been written by the program's authors.
 */
const HARMLESS_BEFORE_PARENTHESIS: ReadonlySet<string> = new Set(
	(
		"select from join lateral on using where and or not in exists any some all between like as over filter within group by " +
		"having order limit offset union except intersect values case when then else distinct with recursive materialized " +
		"partition array row cast abs avg bit_and bit_or bool_and bool_or ceil ceiling char_length coalesce concat concat_ws " +
		"count current_date date date_format date_part date_trunc datediff dense_rank extract first_value floor format greatest " +
		"group_concat hex ifnull iif instr isnull json json_agg json_array json_array_length json_arrayagg json_build_array " +
		"json_build_object json_extract json_extract_path_text json_group_array json_group_object json_object json_objectagg " +
		"jsonb jsonb_agg jsonb_array_length jsonb_build_array jsonb_build_object jsonb_extract_path jsonb_extract_path_text " +
		"jsonb_object_agg lag last_value lead least left length localtime lower lpad ltrim max md5 min mod now nullif numeric " +
		"nvl percent_rank percentile_cont percentile_disc pg_database_size pg_relation_size pg_size_pretty " +
		"pg_total_relation_size position power rank regexp_replace replace right round row_number row_to_json rpad rtrim sign " +
		"similarity split_part sqrt strftime string_agg strpos substr substring sum timestampdiff to_char to_json to_jsonb " +
		"to_timestamp to_tsquery to_tsvector total trim trunc ts_rank unixepoch unnest upper varchar char decimal websearch_to_tsquery " +
		"year month day array_agg array_length array_to_json array_to_string plainto_tsquery timestamp"
	).split(" "),
);

/** Words that a statement which only reads has no use for: writes within `with`, `select … into`, locks. */
const WRITES = /\b(insert|update|delete|merge|replace\s+into|into|lock|share|call|execute|truncate|nextval|setval)\b/;

/** What is not told apart between the databases: escapes, comments and quotes of one that are something else in another. */
const AMBIGUOUS = /[\\#]|\/\*|\$\w*\$|--\S|"[^"]*'[^"]*"/;

/** One `select` (or `with … select`) without writes, locks and functions that may do more than compute. */
export function isReadOnlyStatement(sql: string): boolean {
	const text = normalised(sql);
	return text !== undefined && /^\(*\s*(select|with)\b/.test(text) && onlyComputes(text);
}

/** Functions that do more than compute, as their names say: locks, sequences, settings, messages, and what programs call like that. */
const DOING =
	/(?:^|_)(?:nextval|setval|set|config|lock|unlock|xact|notify|sleep|dblink|exec|execute|create|add|append|insert|update|upsert|delete|remove|write|save|claim|take|pop|push|enqueue|dequeue|next|acquire|release|increment|refresh|reset|send|log|terminate|cancel|reload|import|export|unlink|put|last_insert_id|row_count)(?:_|$)/;

/**
 * One `select` (or `with … select`) without writes and locks, as far as it is written out. Functions are taken to compute
 * for the rows that are looked up, unless they are named like doing something.
 */
export function isLikelyReadOnly(sql: string): boolean {
	const text = normalised(sql);
	if (text === undefined || !/^\(*\s*(select|with)\b/.test(text) || text.includes(";") || WRITES.test(text))
		return false;
	if (text.startsWith("with") && !/\bselect\b/.test(text)) return false;
	// `select own(1)` and `select * from own(1)` are how functions are called for what they do.
	return likelyComputes(text, /\bfrom\b/.test(text));
}

/** The same for a part of a statement that looks up rows. */
export function isLikelyReadOnlyFragment(sql: string): boolean {
	const text = normalised(sql);
	return (
		text !== undefined && !text.includes(";") && !WRITES.test(text) && likelyComputes(text, !/\bselect\b/.test(text))
	);
}

/** @param looksUp functions that are not known are called for each row */
function likelyComputes(text: string, looksUp: boolean): boolean {
	return [...text.matchAll(/(?:\b(from|join)\s+)?([^\s(),]+)\s*\(/g)].every(([, from, word = ""]) => {
		if (/^\W+$/.test(word) || HARMLESS_BEFORE_PARENTHESIS.has(word)) return true;
		const name = word.replace(/^\w+\./, "");
		return looksUp && from === undefined && /^\w+$/.test(name) && !DOING.test(name);
	});
}

/** A part of a statement that adds neither writes nor functions that may do more than compute. */
export function isReadOnlyFragment(sql: string): boolean {
	const text = normalised(sql);
	return text !== undefined && onlyComputes(text);
}

/** In lower case, without comments, with nothing inside of strings, and without a semicolon at the end. */
function normalised(sql: string): string | undefined {
	if (AMBIGUOUS.test(sql)) return undefined;
	return sql
		.replace(/'[^']*'|--[^\n]*/g, (found) => (found.startsWith("'") ? "''" : " "))
		.toLowerCase()
		.trim()
		.replace(/;\s*$/, "");
}

function onlyComputes(text: string): boolean {
	if (text.includes(";") || WRITES.test(text)) return false;
	return [...text.matchAll(/([^\s(),]+)\s*\(/g)].every(
		([, word]) => /^\W+$/.test(word as string) || HARMLESS_BEFORE_PARENTHESIS.has(word as string),
	);
}
