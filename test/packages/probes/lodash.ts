import _ from "lodash";
import groupByAlone from "lodash/groupBy";

export function computed(values: { id: number; name: string }[], record: Record<string, number>, text: string) {
	_.isEqual(values, record); // pure
	_.get(record, text); // pure
	_.has(record, text); // pure
	_.isEmpty(values); // pure
	_.isNil(values); // pure
	_.isString(values); // pure
	_.isNumber(values); // pure
	_.isObject(values); // pure
	_.isPlainObject(values); // pure
	_.isArray(values); // pure
	_.isFunction(values); // pure
	_.last(values); // pure
	_.first(values); // pure
	_.head(values); // pure
	_.size(values); // pure
	_.cloneDeep(values); // pure
	_.clone(values); // pure
	_.uniq(values); // pure
	_.compact(values); // pure
	_.flatten(values); // pure
	_.flattenDeep(values); // pure
	_.sum([1, 2]); // pure
	_.max([1, 2]); // pure
	_.min([1, 2]); // pure
	_.camelCase(text); // pure
	_.snakeCase(text); // pure
	_.kebabCase(text); // pure
	_.startCase(text); // pure
	_.capitalize(text); // pure
	_.upperFirst(text); // pure
	_.lowerFirst(text); // pure
	_.trim(text); // pure
	_.truncate(text); // pure
	_.escape(text); // pure
	_.pick(record, ["a"]); // pure
	_.omit(record, ["a"]); // pure
	_.chunk(values, 2); // pure
	_.take(values, 2); // pure
	_.drop(values, 2); // pure
	_.difference([1], [2]); // pure
	_.intersection([1], [2]); // pure
	_.union([1], [2]); // pure
	_.without([1], 2); // pure
	_.zip([1], [2]); // pure
	_.range(3); // pure
	_.fromPairs([["a", 1]]); // pure
	_.toPairs(record); // pure
	_.invert(record); // pure
	_.map(values, (value) => value.id); // pure
	_.filter(values, (value) => value.id > 1); // pure
	_.find(values, (value) => value.id > 1); // pure
	_.groupBy(values, (value) => value.id); // pure
	_.keyBy(values, (value) => value.id); // pure
	_.countBy(values, (value) => value.id > 1); // pure
	_.sortBy(values, (value) => value.id); // pure
	_.uniqBy(values, (value) => value.id); // pure
	_.sumBy(values, (value) => value.id); // pure
	_.maxBy(values, (value) => value.id); // pure
	_.minBy(values, (value) => value.id); // pure
	_.partition(values, (value) => value.id > 1); // pure
	_.flatMap(values, (value) => value.id); // pure
	_.some(values, (value) => value.id > 1); // pure
	_.every(values, (value) => value.id > 1); // pure
	_.orderBy(values, (value) => value.id); // pure
	_.reject(values, (value) => value.id > 1); // pure
	_.findIndex(values, (value) => value.id > 1); // pure
	_.mapValues(record, (value) => value + 1); // pure
	_.mapKeys(record, (_value, key) => key); // pure
	_.pickBy(record, (value) => value > 1); // pure
	_.omitBy(record, (value) => value > 1); // pure
	_.merge({}, record); // pure
	_.assign({}, record); // pure
	_.defaults({}, record); // pure
	_.set({}, text, 1); // pure
	_.unset({}, text); // pure
	_.random(1, 6); // reads nondeterminism
	groupByAlone(values, (value) => value.name); // pure
}
