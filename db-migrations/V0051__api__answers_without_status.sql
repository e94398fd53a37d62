-- why: an answer given again is read anew from the ticket; neither its status nor its tag was ever looked at
ALTER TABLE api_answer
    DROP COLUMN status,
    DROP COLUMN etag;
