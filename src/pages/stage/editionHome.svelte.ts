/** The least width of the strip, in px, that has room for the choice of the edition beside the devices. */
const enough = 840;

/** Where the choice of the edition stands: in the strip, or in the status line where the strip is too narrow. */
class EditionHome {
	/** The width of the strip in px; told by the strip. */
	strip = $state(enough);

	get inStrip(): boolean {
		return this.strip >= enough;
	}
}

export const editionHome = new EditionHome();
