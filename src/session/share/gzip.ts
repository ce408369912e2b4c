import { shareLimits } from './limits';

export type Unpacked =
	| { readonly text: string }
	/** `read`: bytes of the packed data that had been taken by then. */
	| { readonly fault: 'tooLarge' | 'damaged' | 'notUtf8'; readonly read: number };

/** Whether data begins like gzip. */
export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A text in UTF-8, or bytes, packed. Gzip, since its checksum catches a link that was cut or changed on the way. */
export async function pack(contents: string | Blob): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Blob([contents]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * The text of data that may be packed and may be hostile: no more than `most` bytes of it. A reader that counts is
 * not enough: what goes in as one piece unfolds as one, so it goes in by slices of 4 KiB (RB3).
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Unpacked> {
	let read = 0;
	const slices = new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			pull(controller) {
				if (read >= bytes.length) return controller.close();
				const slice = bytes.subarray(read, read + shareLimits.slice);
				read += slice.length;
				controller.enqueue(slice);
			}
		},
		{ highWaterMark: 0 }
	);
	const packed = isGzip(bytes);
	const reader = (packed ? slices.pipeThrough(new DecompressionStream('gzip')) : slices).getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const texts: string[] = [];
	let size = 0;
	let whole = false;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			const unfolds = packed && size > shareLimits.grace && size > shareLimits.ratio * read;
			if (size > most || unfolds) {
				void reader.cancel().catch(() => undefined);
				return { fault: 'tooLarge', read };
			}
			const text = decodeNext(decoder, value);
			if (text === undefined) {
				void reader.cancel().catch(() => undefined);
				return { fault: 'notUtf8', read };
			}
			texts.push(text);
		}
		whole = true;
		texts.push(decoder.decode());
	} catch {
		return { fault: whole ? 'notUtf8' : 'damaged', read };
	}
	return { text: texts.join('') };
}

function decodeNext(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
	try {
		return decoder.decode(bytes, { stream: true });
	} catch {
		return undefined;
	}
}
