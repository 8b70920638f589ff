/** Where notes are kept; only its types matter here. */
export declare function save(note: string): Promise<void>;
export declare function load(id: number): Promise<string>;
export declare function remove(id: number): Promise<void>;
