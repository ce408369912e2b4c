import { findText } from './find';
import type { Pixels } from './rasterise';

export type CameraStart = { kind: 'on' } | { kind: 'noCamera' | 'denied' | 'failed' };

/** Pause between two looks, in ms: about five a second, which leaves a slow machine half its time. */
const pause = 200;
/** Longest side of a frame that is searched, in px. */
const longestSide = 800;

/**
 * Shows the camera in `video` and calls `onText` for each code that comes into view, once while it stays.
 * Answers when the camera runs or cannot. Aborting `signal` stops it and puts its light out, also while the
 * reader is still being asked for leave.
 */
export async function openCamera(
	video: HTMLVideoElement,
	onText: (text: string) => void,
	signal: AbortSignal
): Promise<CameraStart> {
	// Missing where the page is not served safely (http to another machine).
	const devices = (navigator as Partial<Navigator>).mediaDevices;
	if (!devices?.getUserMedia) return { kind: 'noCamera' };
	let stream: MediaStream;
	try {
		stream = await devices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
	} catch (error) {
		return { kind: whyNot(error) };
	}
	const stop = () => {
		for (const track of stream.getTracks()) track.stop();
		if (video.srcObject === stream) video.srcObject = null;
	};
	if (signal.aborted) {
		stop();
		return { kind: 'failed' };
	}
	signal.addEventListener('abort', stop, { once: true });
	try {
		video.srcObject = stream;
		video.muted = true;
		video.playsInline = true;
		await video.play();
	} catch {
		signal.removeEventListener('abort', stop);
		stop();
		return { kind: 'failed' };
	}
	void watch(video, onText, signal);
	return { kind: 'on' };
}

async function watch(video: HTMLVideoElement, onText: (text: string) => void, signal: AbortSignal) {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	let inView: string | undefined;
	while (!signal.aborted && context) {
		const { videoWidth, videoHeight } = video;
		if (videoWidth > 0 && videoHeight > 0) {
			const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight));
			canvas.width = Math.round(videoWidth * scale);
			canvas.height = Math.round(videoHeight * scale);
			context.drawImage(video, 0, 0, canvas.width, canvas.height);
			const frame = context.getImageData(0, 0, canvas.width, canvas.height) as Pixels;
			// Without its decoder (offline, never loaded) the camera stays a picture; the next look tries again.
			const text = await findText(frame, 30).catch(() => undefined);
			if (signal.aborted) return;
			if (text !== undefined && text !== inView) onText(text);
			inView = text ?? inView;
		}
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}

function whyNot(error: unknown): 'noCamera' | 'denied' | 'failed' {
	const name = error instanceof Error ? error.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
	if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'noCamera';
	return 'failed';
}
