/** What the desk talks about. */

export interface User {
	id: string;
	name: string;
}

export interface Plan {
	name: string;
	messagesPerDay: number;
}

export interface Permissions {
	chat: boolean;
}

export interface Turn {
	from: "customer" | "desk";
	text: string;
}

export interface Attachment {
	name: string;
	/** Where the file lies on the desk's server. */
	path: string;
}

export interface Ticket {
	id: string;
	title: string;
	attachments: Attachment[];
}

export interface Product {
	id: number;
	name: string;
}

export interface Page {
	/** How many pages there are. */
	pages: number;
	products: Product[];
}

export interface Catalogue {
	categories: string[];
	products: Product[];
}

export interface Message {
	userId: string;
	conversation: string;
	text: string;
}
