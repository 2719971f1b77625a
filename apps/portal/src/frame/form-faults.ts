/** A form that was made for an earlier sign-in, or for somebody else: its text is kept, but nothing is done with it yet. */
export class StaleForm extends Error {
  constructor() {
    super('The form was made for another sign-in.');
  }
}

/** A form with more in it than we take: it was cut, so that nothing is done with it, and nothing of it kept. */
export class CutForm extends Error {
  constructor() {
    super('The form holds more than we take.');
  }
}

/** A form that no page of ours has made: nothing in it is taken. */
export class StrangeForm extends Error {
  constructor() {
    super('The form comes from elsewhere.');
  }
}
