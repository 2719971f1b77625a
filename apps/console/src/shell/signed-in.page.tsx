import { Empty, Head } from '@connex/ui/html';
import { useEffect } from 'react';

/** Where whoever signed in again lands: the page that waits for them stands in the tab they came from. */
export const SignedInPage = () => {
  useEffect(() => {
    document.title = 'Signed in · connex';
    if (window.opener) window.close();
  }, []);
  return (
    <>
      <Head title="You are signed in" />
      <Empty
        title="Go back to the tab in which you were working."
        note="It goes on by itself, with everything that you typed. This tab may be closed."
        act={
          <a className="btn" href="/app/">
            To the SLA board
          </a>
        }
      />
    </>
  );
};
