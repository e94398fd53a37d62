package org.jiandu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class Portal {
    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}
