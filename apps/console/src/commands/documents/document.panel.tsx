import { Button, Field, fileSize } from '@connex/ui/console';
import { useEffect } from 'react';
import { textIn, useAsked, useFormFrame, type ControlProps } from '../form-frame.js';
import { taken } from './upload-file.js';
import { useUpload, type Upload } from './use-upload.js';

/** How far a file is on its way, and how to call it back. */
export const OnItsWay = ({ upload, onCancel }: { readonly upload: Upload; readonly onCancel: () => void }) => {
  if (upload.is === 'idle') return null;
  if (upload.is === 'refused')
    return (
      <p className="row" role="alert">
        <span>{upload.why}</span>
        {upload.again && <Button onPress={upload.again}>Send it again</Button>}
      </p>
    );
  const percent = Math.round(upload.share * 100);
  return (
    <p className="row">
      <progress max={100} value={percent} aria-label={`${upload.name} is on its way`} />
      <span>{percent} %</span>
      <Button kind="plain" onPress={onCancel}>
        Stop
      </Button>
    </p>
  );
};

const Attached = ({ documentId, onRemove }: { readonly documentId: string; readonly onRemove: () => void }) => {
  const file = useFormFrame().files[documentId];
  return (
    <p className="row">
      <a href={`/api/v1/documents/${documentId}`} download>
        {file?.name ?? documentId}
      </a>
      {file && (
        <small className="muted">
          {fileSize(file.size)}, <span className="hash">{file.sha256.slice(0, 8)}…</span>
        </small>
      )}
      <Button kind="plain" onPress={onRemove}>
        Take another
      </Button>
    </p>
  );
};

/** A file: sent as soon as it is chosen, so that what is said names a document that is there, with its print. */
export const DocumentControl = (props: ControlProps) => {
  const { field, path, onChange, onBeside } = props;
  const frame = useFormFrame();
  const { upload, send, cancel } = useUpload((file, { documentId, sha256, size }) => {
    frame.attach(documentId, { name: file.name, size, sha256 });
    onChange(documentId);
    if (field.control.kind === 'document' && field.control.print) onBeside(field.control.print, sha256);
  });
  const isSending = upload.is === 'sending';
  const { waiting } = frame;
  useEffect(() => {
    waiting(path, isSending);
    return () => waiting(path, false);
  }, [waiting, path, isSending]);

  const documentId = textIn(props.value);
  const { optional, ...asked } = useAsked(props, documentId ? '' : `${taken}.`);
  return (
    <Field {...asked} optional={optional ? 'optional' : undefined}>
      {({ required: _, ...control }) => (
        <>
          <input
            {...control}
            className="input"
            type="file"
            hidden={documentId !== ''}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void send(file);
            }}
          />
          {documentId && <Attached documentId={documentId} onRemove={() => onChange('')} />}
          <OnItsWay upload={upload} onCancel={cancel} />
        </>
      )}
    </Field>
  );
};
