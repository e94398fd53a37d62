-- why: departments that keep their name and history, and the members of staff with what they may do
CREATE TABLE department (
    code         VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- its name in the trail
    subject      VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(60)  NOT NULL,
    name_en      VARCHAR(100) NOT NULL,
    place        INT          NOT NULL,
    -- NULL while it stands: first day on which it is no more
    abolished_on DATE         NULL,
    -- NULL where nobody took over
    merged_into  VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT pk_department PRIMARY KEY (code),
    CONSTRAINT fk_department_merged_into FOREIGN KEY (merged_into) REFERENCES department (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE staff (
    id            VARCHAR(34)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    login         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(60)  NOT NULL,
    department    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Argon2id, in the encoder's own form with its parameters
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change   TINYINT      NOT NULL,
    suspended     TINYINT      NOT NULL,
    -- has the published password of the demonstration
    demo          TINYINT      NOT NULL,
    -- both NULL unless away
    leave_from    DATE         NULL,
    leave_to      DATE         NULL,
    -- grows with roles, password and suspension; a session of an older stamp ends
    stamp         BIGINT       NOT NULL,
    CONSTRAINT pk_staff PRIMARY KEY (id),
    CONSTRAINT uq_staff_login UNIQUE (login),
    CONSTRAINT fk_staff_department FOREIGN KEY (department) REFERENCES department (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE staff_role (
    staff_id VARCHAR(34) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT pk_staff_role PRIMARY KEY (staff_id, role),
    CONSTRAINT fk_staff_role_staff_id FOREIGN KEY (staff_id) REFERENCES staff (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
