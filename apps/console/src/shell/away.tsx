import { useEffect, useRef } from 'react';
import { door, presence } from '../door/house.js';

/** While somebody signs in in another tab, this one looks now and then whether they are back. Milliseconds. */
const glance = 3_000;

const lookFor = async (person: string): Promise<void> => {
  const answer = await door.session();
  if (!answer.ok) return;
  if (answer.body.person !== person) return location.reload();
  presence.arrived(answer.body);
};

/**
 * The house no longer knows who sits here. The page stays as it is, with all that was typed; it goes on by itself once
 * the same person has signed in again, in a tab of its own. Somebody else gets a page of their own.
 */
export const Away = ({ person }: { readonly person: string }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const look = () => void lookFor(person);
    const beat = setInterval(look, glance);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(beat);
      window.removeEventListener('focus', look);
    };
  }, [person]);
  return (
    <dialog
      ref={dialog}
      className="dialog over-all"
      aria-labelledby="away-title"
      onCancel={(cancelled) => cancelled.preventDefault()}
    >
      <h2 id="away-title">Sign in again</h2>
      <p>
        You have been signed out, because nothing was done here for a while, or because your sessions were ended. The
        page stays as it is, with everything that you typed. It goes on by itself when you have signed in.
      </p>
      <div className="row">
        <a className="btn main" href="/sign-in?to=/app/signed-in" target="_blank" rel="opener">
          Sign in, in a new tab
        </a>
        <button type="button" className="btn" onClick={() => void lookFor(person)}>
          I have signed in
        </button>
      </div>
    </dialog>
  );
};
