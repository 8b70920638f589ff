/** One replacement in a text; `start === end` inserts. Offsets count UTF-16 code units from 0. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}
